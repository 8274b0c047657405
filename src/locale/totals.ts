/** What measures come to together. Simplified; 繁體 is generated at build. `{name}` is a place to fill. */
export const totalWords = {
  'award.title': '《{policy}》“{title}”',
  'award.open': '原文未设上限的金额',
  'award.whole': '“{title}”计{granted}。',
  'award.annual': '“{title}”与{others}合用年度额度上限：单独计{asked}，合在一起计{granted}。',
  'award.aggregate': '“{title}”与{others}同受各级财政资助总额限制：单独计{asked}，合在一起计{granted}。',
  'award.onlyHighest': '就高不重复：“{title}”与{others}为同一事项，只计较高的一种，本项计{granted}；若不计后者，本项为{asked}。',
  'award.received': '就高不重复：“{title}”所涉事项此前已获得资金，本项不再计；若此前没有获得，本项为{asked}。',
  'award.excludes': '“{title}”与{others}不能同时享受，只计合计较高的一种，本项计{granted}；若不计后者，本项为{asked}。',
  'doubt.sameMatter': '{titles}是否为同一事项：{words}',
  'doubt.received': '{titles}：同一事项此前已获得资金，是不再计，还是计差额',
  'reading.same-matter': '为同一事项，只计较高的一种',
  'reading.separate': '不是同一事项，分别计算',
  'reading.nothing-more': '不再计',
  'reading.difference': '计差额',
} as const

export type TotalKey = keyof typeof totalWords

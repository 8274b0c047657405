import { sentences, type WordsOf } from '../sentences.ts'

/** What the script of 支持事项 says: handed to it with the page. */
export const finderSaidIn = sentences({
  standing: '{count} 项，来自 {texts} 份文本，按{date}判断',
  standingIn: '有效期内的有 {n} 项',
  standingNone: '没有一项在有效期内',
  standingUnsure: '没有一项能确认在有效期内',
  standingOne: '{status} {n}',
  standingList: '：{list}。',
  standingEnd: '。',
  listSeparator: '、',
  semicolon: '；',

  count: '{n} 项',
  of: '{facet}：{value}',
  several: '{n} 个',
  drop: '去掉{facet}：{value}',
  clear: '全部清除',
  text: '文本',
  nothing: '没有同时符合这些条件的支持事项。',
  nothingOf: '没有找到“{q}”。',
  dropOne: '去掉“{value}”，有 {n} 项',
  page: '第 {page} 页，共 {pages} 页',
  previous: '上一页',
  next: '下一页',

  failed: '没有取到，可能是网络断了。',
  again: '再试一次',
  finding: '正在找……',
  findAll: '在全部条款里找“{q}”',
  findPart: '已查 {looked} 份文本，共 {of} 份可能有。',
  findOn: '继续查',
  foundOwn: '{class}：在名称、资金获得方或算法里（{n} 项）',
  foundClause: '{class}：在所在条款的原文里（{n} 项）',

  group: '{base}，付给{payee}（{n} 项）',
  groupBase: '计算基数：{base}',
  groupNoBase: '不按基数计',
  groupNoCeiling: '原文未设上限，或没有金额（{n} 项）',
  groupNoDate: '文本没有写明日期（{n} 项）',

  csvName: '支持事项-{date}.csv',
  csvFailed: '这个浏览器不能保存文件。',
  colText: '政策文本',
  colPlace: '地区',
  colStatus: '时效状态',
  colLink: '原文',
  aboutDate: '时效判断日期',
  aboutFilters: '筛选',
  aboutVersion: '数据版本',
})
export type FinderSaid = WordsOf<typeof finderSaidIn>

/** 支持事项: every measure of every text in one list. */
export const finderWordsIn = sentences({
  title: '支持事项',
  description:
    '本站收录的全部 {count} 个支持事项：地区与时效、资金获得方、上限或定额、计算基数与比例、所在条款，可按地区、主题、资金获得方、支持方式、能否测算和时效筛选。',
  facetTitle: '{facet}：{value} · 支持事项',
  facetDescription: '{facet}为“{value}”的 {count} 个支持事项：地区与时效、资金获得方、上限或定额、计算基数与比例、所在条款。',
  pageTitle: '{title}（第 {page} 页）',

  find: '在支持事项里找',
  findIn: '在 {count} 项里找：内网改造、首版次、租金',

  filters: '筛选',
  region: '地区',
  topic: '主题',
  payee: '给谁',
  support: '方式',
  reach: '能否测算',
  status: '时效',
  all: '全部 {n} 项',
  asOf: '时效按{date}判断。',
  warning: '基数和资金获得方不同，上限不能直接比高低。',
  sort: '排列',
  'sort.place': '按地区',
  'sort.ceiling': '按上限，同一基数、同一获得方之内',
  'sort.date': '按文本日期，新的在前',
  csv: '下载 CSV',
  csvAll: '下载全部（CSV）',

  measure: '支持事项',
  place: '地区 · 时效',
  paid: '付给',
  served: '对象',
  amount: '上限或定额',
  method: '基数 × 比例',
  clause: '条款',
  justThat: '达到条件即此数',
  mostThat: '达到条件，最高此数',
  wordsOnly: '仅定性表述：“{quote}”',
  noFormula: '无法测算：{why}',
  pages: '翻页',

  door: '找支持事项',
  doorWhy: '{count} 个支持事项在一张表里，按地区、主题、给谁、时效挑。',
  toFinder: '按条件找支持事项',
  toFinderWhy: '这里是文件清单；要按主题、资金获得方、支持方式、能否测算或时效挑，看支持事项一览。',
  ofPlace: '{place}的支持事项一览（{n} 项）',
})
export type FinderWords = WordsOf<typeof finderWordsIn>

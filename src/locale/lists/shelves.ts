import { sentences } from '../sentences.ts'

/** What lists say that stand on several pages, place by place. */
export const shelvesWordsIn = sentences({
  title: '按地区',
  lead: '收录 {count} 份文本，按省级地区分页。',
  leadTopic: '{count} 份文本涉及这个主题，按省级地区分页。',
  count: '{count} 份',
  page: '第 {page} 页',
  on: '{title} · {place}',
  onPage: '{title} · {place} · 第 {page} 页',
  here: '本页只列{place}的 {count} 份文本。',
  hereOf: '{place}有 {all} 份文本，本页是其中 {count} 份。',
  all: '全部地区',
  matters: '这个主题下的事项',
  matter: '{measures} 项，来自 {texts} 份文本',
  overview: '全部地区合在一起',
  overviewLead: '各主题有多少项支持事项、能算到哪一步；各地的逐份对照在各自的页上。',
  elsewhere: '最近的 {shown} 条；这个主题共有 {all} 条',
  occurs: '共出现在 {count} 份文本，全部用搜索看',
  latest: '最近收录',
  first: '这里列出前 {shown} 份，共 {all} 份；其余在',
  firstOf: '这里列出 {shown} 份，共 {all} 份：看全部支持事项',
  sources: '这里列出 {shown} 份，共 {all} 份；每份文本的来源和 sha256 印在它自己的页上：',
  newer: '较新的记录',
  older: '较早的记录',
})

import { silent } from '../silence.ts'
import { sentences, type WordsOf } from '../sentences.ts'

/** The catalogue's facets. */
export const facetWordsIn = sentences({
  title: '筛选',
  lead: '数字是符合的文本份数。',
  region: '地区',
  topic: '主题',
  payee: '资金获得方',
  support: '支持方式',
  reach: '能算到什么程度',
  status: '时效状态',
  role: '文件性质',
  notStated: silent,
  'reach.computable': '有可测算的事项',
  'reach.ceilingOnly': '有只写上限的事项',
  'reach.notComputable': '有无法测算的事项',
  'reach.wordsOnly': '有仅定性表述的事项',
  'role.measures': '政策措施',
  'role.explanatoryNote': '编制说明',
  of: '{facet}：{value}',
  pageTitle: '{value}：政策文本',
  pageDescription: '本站收录的政策文本中，{facet}为“{value}”的 {count} 份：文号、时效状态、日期、逐条构成与支持事项数。',
  count: '{count} 份',
  more: '在此基础上继续筛选',
  all: '全部文本',
  asOf: '时效状态按{date}判断。',
  chosen: '已选',
  drop: '去掉',
  clear: '全部清除',
  found: '符合 {count} 份',
  nothing: '没有同时符合这些条件的文本。',
  dropOne: '去掉“{value}”，有 {count} 份',
  sort: '排序',
  'sort.region': '按地区层级',
  'sort.computable': '按可测算事项数',
  'sort.date': '按印发或施行日期',
})

export type FacetWords = WordsOf<typeof facetWordsIn>

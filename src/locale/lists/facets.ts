import { silent } from '../silence.ts'
import { sentences, type WordsOf } from '../sentences.ts'

/** Lists of texts by one value of a facet. */
export const facetWordsIn = sentences({
  region: '地区',
  topic: '主题',
  payee: '资金获得方',
  support: '支持方式',
  reach: '能算到什么程度',
  status: '时效状态',
  role: '文件性质',
  notStated: silent,
  'role.measures': '政策措施',
  'role.explanatoryNote': '编制说明',
  pageTitle: '{value}：政策文本',
  pageDescription: '本站收录的政策文本中，{facet}为“{value}”的 {count} 份：文号、时效状态、日期、逐条构成与支持事项数。',
  count: '{count} 份',
  all: '全部文本',
  asOf: '时效状态按{date}判断。',
})

export type FacetWords = WordsOf<typeof facetWordsIn>

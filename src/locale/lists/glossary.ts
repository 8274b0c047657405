import { sentences } from '../sentences.ts'

/** 术语 and 更新记录: the words of their pages. */
export const glossaryWordsIn = sentences({
  title: '术语',
  description: '政策文本和本站所用的词：原文自己的说法照录并注明条款，其余为本站的说明；每个词在哪些条款出现。',
  lead: '原文自己解释的，照录原话；没有解释的，由本站用平常的话说明，并注明是本站的说明。出现的条款由程序从原文中找出，附件中重复正文的各行不另列。',
  'kind.field': '文本里的行业用语',
  'kind.rule': '决定金额的词',
  'kind.site': '本站的用语',
  'kindLead.field': '写在政策文本里的专门说法。',
  'kindLead.rule': '这些词改变金额怎样算、能不能加在一起。',
  'kindLead.site': '本站页面上的标签，文本里不一定有。',
  forms: '也写作',
  says: '原文',
  ours: '本站说明',
  occurs: '出现在',
  times: '{count} 条',
  onThisPage: '术语一览',
})

export const updatesWordsIn = sentences({
  title: '更新记录',
  description: '收录的文本、编码和各文本共用的内容何时改了什么。',
  lead: '收录的文本和本站的整理何时改了什么，新的在前。当前数据版本 {version}。',
  latest: '最新数据变化',
  all: '全部更新记录',
  'kind.text': '文本',
  'kind.reading': '整理',
  'kind.shared': '共用',
  touches: '涉及',
})

import { sentences } from '../sentences.ts'

/** Of a clause page: its curves and its history. */
export const clauseExtraWordsIn = sentences({
  curves: '金额怎样随投入变化',
  curvesLead: '每张图只看一项自己的算法，横轴之外的条件都当作符合，不计跨事项的限额。实心点含本数，空心点不含。',
  history: '沿革',
  older: '旧文',
  newer: '新文',
  compare: '逐字对照',
  matter: '同一事项：本条“{own}”，彼条“{other}”',
  noPair: '《{title}》中没有与本条配对的条款。',
  said: '本条说明对旧版的修改：{older}（未收录）',
  saidLink: '看它怎么说',
  changes: '逐条新旧对照',
  changesSaid: '文本自己说明的修改',
})

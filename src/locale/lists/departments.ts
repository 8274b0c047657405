import { sentences } from '../sentences.ts'

/** 部门: the words of its page. */
export const departmentsWordsIn = sentences({
  nav: '部门',
  title: '部门',
  description: '各文本的发文机关、解释机关与任务分工：按部门看任务，按条款看责任单位，都连到原文。',
  lead: '谁发文、谁解释、谁负责哪项任务，只列原文印出的。没有印的照样写明，不推测。',
  offices: '发文机关与解释机关',
  officesLabel: '各文本的发文机关与解释机关，可左右滚动',
  colText: '文本',
  colIssuer: '发文机关',
  colInterpreter: '解释机关',
  colTasks: '任务分工',
  noTasks: '原文无此项',
  tasksOf: '{count} 项',
  byDepartment: '按部门',
  byDepartmentLead: '任务后面是它重复的条文。一项任务有几个责任单位的，在每个单位下都列出。',
  byClause: '按条款',
  byClauseLead: '{title}的附件把 {count} 项任务分给责任单位。',
  byClauseLabel: '{title}：任务分工，可左右滚动',
  colTask: '任务',
  colClause: '重复的条文',
  colDepartments: '责任单位',
  issues: '发文机关',
  interprets: '解释机关',
  count: '{count} 项任务',
  jump: '部门一览',
})

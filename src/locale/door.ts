/** Sentences only the headless door says. */
export const doorWords = {
  'door.notAnObject': '要测算的内容不是一组事实。请写成 {"nodeProject.totalInvestment": "2000万元"}。',
  'door.stranger': '“{found}”不是可用的设置。可写：{expected}。',
  'door.shape': '{found}不能作为答案。请写文字、整数、true、false、null，或一组文字。',
  'door.day': '{found}不是日期。请写成 2026-01-31。',
  'door.asWritten': '$asWritten 是{found}。请写 true 或 false。',
  'door.policies': '$policies 应是一组政策编号，可写：{expected}。',
  'door.policy': '没有编号为“{found}”的政策。最接近的是{expected}。',
} as const

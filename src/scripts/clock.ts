/** Today in Asia/Shanghai, ISO. Kept apart from the stores, so that a page of reading asks for nothing else. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

/** The same day in words, alike in both scripts: 2026年11月22日. */
export const todayInWords = (): string =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long' }).format(new Date())

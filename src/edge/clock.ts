/** Today in Asia/Shanghai, ISO. Kept apart from the stores, so that a page of reading asks for nothing else. */
export const today = (): string => dayOf(new Date())

export const dayOf = (moment: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(moment)

/** A day in words, alike in both scripts: 2026-11-22 → 2026年11月22日. */
export const inWords = (iso: string): string =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(`${iso}T00:00:00Z`))

/** Today in Asia/Shanghai, ISO. Kept apart from the stores, so that a page of reading asks for nothing else. */
export const today = (): string => dayOf(new Date())

export const dayOf = (moment: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(moment)

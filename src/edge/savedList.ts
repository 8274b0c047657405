/** 我的清单 in the browser's storage: clause pages add to it, the list itself reads and writes it. */
export const listKey = 'saved-list'
/** `{ version, items }` */
export const listVersion = 1
export const mostItems = 200

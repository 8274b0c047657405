/** 我的清单 in the browser's storage: clause pages add to it, the list itself reads and writes it. */
export const listKey = 'saved-list'
/** `{ version, items }` */
export const listVersion = 1
export const mostItems = 200

/** As much of an item as a clause page asks of it. */
export interface ClauseItem {
  readonly kind?: string
  readonly policy?: string
  readonly clause?: string
}

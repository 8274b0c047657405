import { putAside, readKept, writeKept } from '../edge/kept.ts'
import { listKey, listVersion, mostItems, type ClauseItem } from '../edge/savedList.ts'
import { pageStorage } from '../edge/storage.ts'

/** What a clause page says after 加入我的清单. */
type Said = 'done' | 'full' | 'room' | 'failed' | 'newer'
const said = { kept: 'done', full: 'room', blocked: 'failed' } as const

/** Puts a clause into the list, once, overwriting nothing that was not understood. The shape is that of stores/saved, which a page of reading does not ask for. */
export function keepClause(item: ClauseItem, isSame: (one: ClauseItem | null) => boolean): Said {
  const list = items()
  if (typeof list === 'string') return list
  if (list.some(isSame)) return 'done'
  if (list.length >= mostItems) return 'full'
  return said[writeKept(listKey, JSON.stringify({ version: listVersion, items: [...list, item] }), pageStorage)]
}

/** What of the list can be written over; else why not. What is damaged is put aside and the list begun anew, as the list does. */
function items(): readonly ClauseItem[] | 'failed' | 'newer' {
  const kept = readKept(listKey, listVersion, pageStorage)
  switch (kept.kind) {
    case 'none':
    case 'unread':
      return []
    case 'found':
      return listIn(kept.value)
    case 'blocked':
      return 'failed'
    case 'newer':
    case 'stuck':
      return 'newer'
  }
}

const isList = (value: unknown): value is { readonly items: readonly ClauseItem[] } =>
  typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items)

function listIn(value: unknown): readonly ClauseItem[] | 'newer' {
  if (isList(value)) return value.items
  return putAside(listKey, JSON.stringify(value), pageStorage) ? [] : 'newer'
}

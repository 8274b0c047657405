import { followKept, putAside, readKept, writeKept } from '../edge/kept.ts'
import { listKey, listVersion, mostItems } from '../edge/savedList.ts'
import { pageStorage } from '../edge/storage.ts'

/** 加入我的清单 on a clause page. The shape is that of stores/saved, which a page of reading does not ask for. */
interface Item {
  readonly policy?: string
  readonly clause?: string
  readonly kind?: string
}
const button = document.querySelector<HTMLButtonElement>('[data-save]')
const link = document.querySelector<HTMLElement>('[data-saved]')
const answer = document.querySelector('[data-copy-answer]')
const item = JSON.parse(button?.dataset['save'] ?? '{}') as Item

/** What of the list can be written over; else why not. What is damaged is put aside and the list begun anew, as the list does. */
function items(): readonly Item[] | 'failed' | 'newer' {
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

const isList = (value: unknown): value is { readonly items: readonly Item[] } =>
  typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items)

function listIn(value: unknown): readonly Item[] | 'newer' {
  if (isList(value)) return value.items
  return putAside(listKey, JSON.stringify(value), pageStorage) ? [] : 'newer'
}

const isSame = (one: Item | null): boolean => one?.kind === 'clause' && one.policy === item.policy && one.clause === item.clause

function show(): void {
  const list = items()
  // Blocked: the button says so when it is used.
  const kept = typeof list !== 'string' && list.some(isSame)
  if (button !== null) button.hidden = kept
  if (link !== null) link.hidden = !kept
}

function save(): string {
  const list = items()
  if (typeof list === 'string') return list
  if (list.some(isSame)) return 'done'
  if (list.length >= mostItems) return 'full'
  const written = writeKept(listKey, JSON.stringify({ version: listVersion, items: [...list, item] }), pageStorage)
  return { kept: 'done', full: 'room', blocked: 'failed' }[written]
}

button?.addEventListener('click', () => {
  if (answer !== null) answer.textContent = button.dataset[save()] ?? ''
  show()
  link?.focus()
})
followKept([listKey], window, show)
show()

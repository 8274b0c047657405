import { listKey, listVersion, mostItems } from '../edge/savedList.ts'

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

/** Throws where the storage is blocked; what is damaged there is begun anew, as the list does. */
function items(): Item[] {
  const text = String(localStorage[listKey])
  try {
    // Where nothing is kept yet, this throws too.
    const found = JSON.parse(text) as { version?: number; items?: Item[] } | null
    return found?.version === listVersion && Array.isArray(found.items) ? found.items : []
  } catch {
    return []
  }
}

const isSame = (one: Item | null): boolean => one?.kind === 'clause' && one.policy === item.policy && one.clause === item.clause

function show(): void {
  let kept = false
  try {
    kept = items().some(isSame)
  } catch {
    // Blocked: the button says so when it is used.
  }
  if (button !== null) button.hidden = kept
  if (link !== null) link.hidden = !kept
}

function save(): string {
  try {
    const list = items()
    if (list.length >= mostItems) return 'full'
    if (!list.some(isSame)) localStorage[listKey] = JSON.stringify({ version: listVersion, items: [...list, item] })
    return 'done'
  } catch {
    return 'failed'
  }
}

button?.addEventListener('click', () => {
  if (answer !== null) answer.textContent = button.dataset[save()] ?? ''
  show()
  link?.focus()
})
addEventListener('storage', show)
addEventListener('pageshow', show)

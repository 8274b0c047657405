import { followKept } from '../edge/follow.ts'
import { listKey, listVersion, type ClauseItem } from '../edge/savedList.ts'
import { pageStorage } from '../edge/storage.ts'

/** 加入我的清单 on a clause page. What writes the list comes when it is asked for: `keepClause.ts`. */
const button = document.querySelector<HTMLButtonElement>('[data-save]')
const link = document.querySelector<HTMLElement>('[data-saved]')
const answer = document.querySelector('[data-copy-answer]')
const item = JSON.parse(button?.dataset['save'] ?? '{}') as ClauseItem

const isSame = (one: ClauseItem | null): boolean => one?.kind === 'clause' && one.policy === item.policy && one.clause === item.clause

/** A look, which changes nothing; what is blocked or damaged is said when the button is used. */
function isKept(): boolean {
  try {
    const { version, items } = JSON.parse(pageStorage().getItem(listKey) ?? '') as {
      readonly version: number
      readonly items: ClauseItem[]
    }
    return version === listVersion && items.some(isSame)
  } catch {
    return false
  }
}

function show(): void {
  const kept = isKept()
  if (button !== null) button.hidden = kept
  if (link !== null) link.hidden = !kept
}

async function save(): Promise<void> {
  const { keepClause } = await import('./keepClause.ts')
  const said = keepClause(item, isSame)
  if (answer !== null) answer.textContent = button?.dataset[said] ?? ''
  show()
  link?.focus()
}

button?.addEventListener('click', () => void save())
followKept([listKey], window, show)
show()

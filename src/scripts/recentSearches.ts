import css from '../styles/search/recent.css?inline'
import { pageStorage } from '../edge/storage.ts'
import { longestInQuery, toSearch } from '../search/asked.ts'
import { recentSearches, remember } from '../search/recent.ts'
import { openSuggestions, type Suggestion } from './suggestions.ts'

interface Option {
  readonly words: string
  readonly kind: string
  readonly choose: () => void
}

/** Under the box: what was searched for before, and what is suggested for what is typed; to be chosen with the arrow keys or by a tap. */
export function offerRecent(box: HTMLInputElement): void {
  const form = box.form
  const { suggest = '', base = '', kinds = '' } = box.dataset
  if (form === null) return
  const recent = recentSearches(pageStorage)
  const [recentKind = '', ...others] = kinds.split(' ')
  const kindOf: Readonly<Record<Suggestion['kind'], string>> = { region: others[0] ?? '', topic: others[1] ?? '', measure: others[2] ?? '' }
  const list = document.createElement('ul')
  list.id = 'recent-searches'
  list.className = 'recent'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', box.ariaLabel ?? '')
  // Styles that only this list needs come with it: no page of reading carries them.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
  form.append(list)
  box.setAttribute('role', 'combobox')
  box.setAttribute('aria-controls', list.id)
  box.setAttribute('aria-autocomplete', 'list')

  let shown: readonly Option[] = []
  let at = -1
  const mark = (next: number): void => {
    at = next
    for (const [i, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(i === at))
    if (at < 0) box.removeAttribute('aria-activedescendant')
    else box.setAttribute('aria-activedescendant', `recent-${String(at)}`)
  }
  const show = (options: readonly Option[]): void => {
    shown = options
    list.replaceChildren(...options.map(toElement))
    list.hidden = options.length === 0
    box.setAttribute('aria-expanded', String(options.length > 0))
    mark(-1)
  }
  const search = (words: string): void => {
    box.value = words
    form.requestSubmit()
  }
  const before = recent.map((words): Option => ({ words, kind: recentKind, choose: () => search(words) }))
  const suggested = ({ words, kind, path }: Suggestion): Option => ({
    words,
    kind: kindOf[kind],
    choose: () => location.assign(`${base}${path}`),
  })

  let suggestions: ReturnType<typeof openSuggestions> | null = null
  const offer = async (): Promise<void> => {
    const typed = box.value
    if (typed === '') {
      show(document.activeElement === box ? before : [])
      return
    }
    suggestions ??= openSuggestions(suggest)
    const found = (await suggestions)(typed)
    if (box.value === typed && document.activeElement === box) show(found.map(suggested))
  }
  const offerNow = (): void => {
    offer().catch(() => {
      suggestions = null
      show([])
    })
  }
  form.addEventListener('submit', (event) => {
    remember(box.value, pageStorage)
    if (box.value.trim().length <= longestInQuery) return
    // Too long to be sent with the address: it stays in the browser.
    event.preventDefault()
    location.assign(form.action + toSearch({ q: box.value, without: [], chosen: {} }))
  })
  box.addEventListener('focus', offerNow)
  box.addEventListener('input', (event) => {
    // Half-typed pinyin is no word.
    if (!(event instanceof InputEvent && event.isComposing)) offerNow()
  })
  box.addEventListener('compositionend', offerNow)
  box.addEventListener('blur', () => show([]))
  list.addEventListener('pointerdown', (event) => {
    const option = event.target instanceof Element ? event.target.closest('li') : null
    if (option === null) return
    // Before the box loses the focus.
    event.preventDefault()
    shown[[...list.children].indexOf(option)]?.choose()
  })
  box.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return
    if (event.key === 'Escape') {
      show([])
      return
    }
    if (event.key === 'Enter' && at >= 0) {
      event.preventDefault()
      shown[at]?.choose()
      return
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const step = event.key === 'ArrowDown' ? 1 : -1
    mark(((at + 1 + step + shown.length + 1) % (shown.length + 1)) - 1)
  })
  offerNow()
}

function toElement({ words, kind }: Option, i: number): HTMLElement {
  const option = document.createElement('li')
  option.id = `recent-${String(i)}`
  option.setAttribute('role', 'option')
  option.append(words)
  const said = document.createElement('small')
  said.textContent = kind
  option.append(' ', said)
  return option
}

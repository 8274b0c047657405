import css from '../styles/search/recent.css?inline'
import { pageStorage } from '../edge/storage.ts'
import { recentSearches, remember } from '../search/recent.ts'

/** Under the box: what was searched for before, to be chosen with the arrow keys or by a tap. */
export function offerRecent(box: HTMLInputElement): void {
  const form = box.form
  const words = recentSearches(pageStorage)
  if (form === null) return
  form.addEventListener('submit', () => remember(box.value, pageStorage))
  if (words.length === 0) return
  const list = document.createElement('ul')
  list.id = 'recent-searches'
  list.className = 'recent'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', box.ariaLabel ?? '')
  const options = words.map((word, i) => {
    const option = document.createElement('li')
    option.id = `recent-${String(i)}`
    option.setAttribute('role', 'option')
    option.textContent = word
    // Before the box loses the focus.
    option.addEventListener('pointerdown', (event) => {
      event.preventDefault()
      choose(word)
    })
    list.append(option)
    return option
  })
  // Styles that only this list needs come with it: no page of reading carries them.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
  form.append(list)
  box.setAttribute('role', 'combobox')
  box.setAttribute('aria-controls', list.id)

  let at = -1
  const choose = (word: string): void => {
    box.value = word
    form.requestSubmit()
  }
  const mark = (next: number): void => {
    at = next
    for (const [i, option] of options.entries()) option.setAttribute('aria-selected', String(i === at))
    if (at < 0) box.removeAttribute('aria-activedescendant')
    else box.setAttribute('aria-activedescendant', `recent-${String(at)}`)
  }
  const show = (open: boolean): void => {
    list.hidden = !open
    box.setAttribute('aria-expanded', String(open))
    mark(-1)
  }
  const whenEmpty = (): void => show(box.value === '' && document.activeElement === box)
  box.addEventListener('focus', whenEmpty)
  box.addEventListener('input', whenEmpty)
  box.addEventListener('blur', () => show(false))
  box.addEventListener('keydown', (event) => {
    if (list.hidden) return
    if (event.key === 'Escape') {
      show(false)
      return
    }
    if (event.key === 'Enter') box.value = words[at] ?? box.value
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const step = event.key === 'ArrowDown' ? 1 : -1
    mark(((at + 1 + step + words.length + 1) % (words.length + 1)) - 1)
  })
  whenEmpty()
}

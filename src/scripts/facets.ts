import { fill } from '../locale/fill.ts'

/**
 * The filters of the catalogue: values of one facet are alternatives, facets hold together. The state is the query of the address,
 * `?topic=identifier&topic=cloud&region=440000&sort=date`; without a script every value is a page of its own.
 */
interface Card {
  readonly element: HTMLElement
  readonly facets: ReadonlySet<string>
}
interface Filter {
  readonly facet: string
  readonly value: string
  readonly words: string
}

const all = <T extends Element>(selector: string): T[] => [...document.querySelectorAll<T>(selector)]
const links = all<HTMLAnchorElement>('a[data-facet]')
const bar = document.querySelector<HTMLElement>('.chosen')
const sorted = document.querySelector<HTMLElement>('[data-sorted]')
const groups = document.querySelector<HTMLElement>('[data-groups]')
const select = document.querySelector<HTMLSelectElement>('[data-sort]')
const said = document.querySelector<HTMLElement>('[data-said]')
const chips = document.querySelector<HTMLElement>('[data-chips]')
const cards: readonly (Card & { readonly home: Element | null; readonly after: ChildNode | null })[] = all<HTMLElement>(
  '[data-facets]',
).map((element) => ({ element, facets: facetsOf(element), home: element.parentElement, after: element.nextSibling }))

/** The status is that of the reader's day: of the tag that shows. */
function facetsOf(element: HTMLElement): Set<string> {
  const built = (element.dataset['facets'] ?? '').split(' ').filter((one) => !one.startsWith('status:'))
  const status = element.querySelector('.tag:not([hidden])')?.classList.item(1) ?? 'unknown'
  return new Set([...built, `status:${status}`])
}

const known = (facet: string, value: string): HTMLAnchorElement | undefined =>
  links.find(({ dataset }) => dataset['facet'] === facet && dataset['value'] === value)
const wordsOf = (link: HTMLAnchorElement): string => link.querySelector('span')?.textContent ?? ''

/** What the address asks for; values that no text has are left out. */
function filters(): Filter[] {
  return [...new URLSearchParams(location.search)].flatMap(([facet, value]) => {
    const link = known(facet, value)
    return link === undefined ? [] : [{ facet, value, words: wordsOf(link) }]
  })
}

function matches({ facets }: Card, asked: readonly Filter[]): boolean {
  const kinds = new Set(asked.map(({ facet }) => facet))
  return [...kinds].every((kind) => asked.some(({ facet, value }) => facet === kind && facets.has(`${facet}:${value}`)))
}
const countOf = (asked: readonly Filter[]): number => cards.filter((card) => matches(card, asked)).length

function go(asked: readonly Pick<Filter, 'facet' | 'value'>[], sort: string): void {
  const query = new URLSearchParams(asked.map(({ facet, value }) => [facet, value]))
  if (sort !== 'region') query.set('sort', sort)
  const text = query.toString()
  history.pushState(null, '', text === '' ? location.pathname : `?${text}`)
  show()
}

const sortNow = (): string => {
  const asked = new URLSearchParams(location.search).get('sort')
  return asked === 'computable' || asked === 'date' ? asked : 'region'
}

function show(): void {
  const asked = filters()
  for (const card of cards) card.element.hidden = !matches(card, asked)
  arrange(sortNow(), asked.length > 0)
  for (const link of links) count(link, asked)
  say(asked)
}

/** Each count is what choosing that value would leave. */
function count(link: HTMLAnchorElement, asked: readonly Filter[]): void {
  const { facet = '', value = '' } = link.dataset
  const others = asked.filter((one) => one.facet !== facet)
  const number = link.querySelector('.count')
  if (number !== null) number.textContent = String(countOf([...others, { facet, value, words: '' }]))
  const on = asked.some((one) => one.facet === facet && one.value === value)
  link.setAttribute('role', 'button')
  link.setAttribute('aria-pressed', String(on))
  if (on) link.closest('details')?.setAttribute('open', '')
}

/** Under their regions, or in one row; a region of which nothing is left is not named. */
function arrange(sort: string, filtered: boolean): void {
  const byRegion = sort === 'region'
  if (groups !== null) groups.hidden = !byRegion
  if (sorted !== null) sorted.hidden = byRegion
  if (select !== null) select.value = sort
  const key = ({ element }: Card): string => (element.dataset[sort] ?? '').padStart(12, '0')
  const order = byRegion ? cards : [...cards].sort((a, b) => key(b).localeCompare(key(a)))
  for (const { element, home, after } of order) {
    if (byRegion) home?.insertBefore(element, after?.parentNode === home ? after : null)
    else sorted?.append(element)
  }
  for (const region of all<HTMLElement>('[data-groups] .region'))
    region.hidden = filtered && region.querySelector('[data-facets]:not([hidden])') === null
}

function say(asked: readonly Filter[]): void {
  const words = bar?.dataset
  const left = countOf(asked)
  if (said !== null)
    said.textContent = left === 0 ? (words?.['nothing'] ?? '') : asked.length === 0 ? '' : fill(words?.['found'] ?? '', { count: left })
  const without = (one: Filter): Filter[] => asked.filter((other) => other !== one)
  const helps = asked.filter((one) => countOf(without(one)) > 0)
  const drops = (left === 0 && helps.length > 0 ? helps : asked).map((one) => {
    const name = left === 0 ? fill(words?.['dropOne'] ?? '', { value: one.words, count: countOf(without(one)) }) : `${one.words} ×`
    return button(name, `${words?.['drop'] ?? ''} ${one.words}`, without(one))
  })
  const clear = asked.length > 1 ? [button(words?.['clear'] ?? '', words?.['clear'] ?? '', [])] : []
  if (chips !== null) chips.replaceChildren(...drops, ...clear)
}

function button(words: string, label: string, then: readonly Filter[]): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = words
  made.setAttribute('aria-label', words.includes('×') ? label : words)
  made.addEventListener('click', () => {
    go(then, sortNow())
    ;(chips?.querySelector('button') ?? select)?.focus()
  })
  return made
}

for (const link of links) {
  const toggle = (event: Event): void => {
    event.preventDefault()
    const { facet = '', value = '' } = link.dataset
    const asked = filters()
    const on = asked.some((one) => one.facet === facet && one.value === value)
    const rest = asked.filter((one) => one.facet !== facet || one.value !== value)
    go(on ? rest : [...asked, { facet, value }], sortNow())
  }
  link.addEventListener('click', (event) => {
    // A new tab is still a page of its own.
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) toggle(event)
  })
  link.addEventListener('keydown', (event) => {
    if (event.key === ' ') toggle(event)
  })
}
select?.addEventListener('change', () => {
  go(filters(), select.value)
})
addEventListener('popstate', show)
show()

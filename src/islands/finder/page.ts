import type { FinderSaid } from '../../locale/lists/finder.ts'
import type { FinderHand } from '../../view/finder/finderHand.ts'

/** The parts of the page that the script fills. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector itself has it
const one = <T extends Element>(selector: string): T => {
  const found = document.querySelector<T>(selector)
  if (found === null) throw new Error(`no ${selector}`)
  return found
}
const root = one<HTMLElement>('[data-finder]')

export const parts = {
  root,
  standing: one<HTMLElement>('[data-standing]'),
  box: one<HTMLInputElement>('[data-within]'),
  facets: [...document.querySelectorAll<HTMLDetailsElement>('.filters details')],
  count: one<HTMLElement>('[data-count]'),
  chips: one<HTMLElement>('[data-chips]'),
  asOf: document.querySelector<HTMLElement>('[data-as-of]'),
  sort: one<HTMLSelectElement>('[data-sort]'),
  csv: one<HTMLButtonElement>('[data-csv]'),
  csvAll: one<HTMLElement>('[data-csv-all]'),
  said: one<HTMLElement>('[data-said]'),
  body: one<HTMLTableSectionElement>('.found tbody'),
  head: [...document.querySelectorAll('.found thead th')].map((th) => th.textContent.trim()),
  pager: one<HTMLElement>('[data-pager]'),
}

const { finder: site = '', segment = '', version = '' } = root.dataset
/** Where things are. `root` is the site's own, with a slash at its end. */
export const place = { root: site, segment, version }
export const base = `${site}${segment}/`
export const finderBase = `${base}measures/`

/* Filled by `receive`, before anything is drawn. */
export const words = {} as FinderSaid
export const classes: Record<string, string> = {}
export function receive(hand: FinderHand): void {
  Object.assign(words, hand.words)
  Object.assign(classes, hand.classes)
}

export const linksOf = (facet: HTMLElement): HTMLAnchorElement[] => [...facet.querySelectorAll<HTMLAnchorElement>('a[data-value]')]
export const valueOf = (link: HTMLElement): string => link.dataset['value'] ?? ''
export const facetOf = (facet: HTMLElement): string => facet.dataset['facet'] ?? ''
export const wordsOf = (element: Element | null | undefined): string => element?.querySelector('span')?.textContent.trim() ?? ''

/** The name of a facet, and of one of its values; '' where the page knows none. */
export const facetWords = (facet: string): string =>
  facet === 'text' ? words.text : wordsOf(parts.facets.find((each) => facetOf(each) === facet)?.querySelector('summary'))
export function valueWords(facet: string, value: string): string {
  const links = parts.facets.filter((each) => facetOf(each) === facet).flatMap(linksOf)
  return wordsOf(links.find((link) => valueOf(link) === value))
}

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  words: string,
  set: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), set)
  made.textContent = words
  return made
}

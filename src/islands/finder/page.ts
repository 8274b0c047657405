import type { FinderHand } from '../../view/finder/finderHand.ts'

/** The parts of the page that the script fills. */
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

/* Written by the build of this very page. */
export const hand = JSON.parse(root.dataset['finder'] ?? '') as FinderHand
export const base = `${hand.root}${hand.segment}/`
export const finderBase = `${base}measures/`

export const linksOf = (facet: HTMLElement): HTMLAnchorElement[] => [...facet.querySelectorAll<HTMLAnchorElement>('a[data-value]')]
export const valueOf = (link: HTMLElement): string => link.dataset['value'] ?? ''
export const facetOf = (facet: HTMLElement): string => facet.dataset['facet'] ?? ''
export const wordsOf = (element: Element | null | undefined): string => element?.querySelector('span')?.textContent.trim() ?? ''

/** The name of a facet, and of one of its values; '' where the page knows none. */
export const facetWords = (facet: string): string =>
  facet === 'text' ? hand.words.text : wordsOf(parts.facets.find((each) => facetOf(each) === facet)?.querySelector('summary'))
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

import { say } from '../../locale/say.ts'
import type { Asked, Filter } from '../../stores/finder/asked.ts'
import { addressOf, same, toggled } from '../../stores/finder/asked.ts'
import { chosen, countsOf } from '../../stores/finder/choose.ts'
import type { FinderRow } from '../../stores/finder/rows.ts'
import { sayStanding } from '../../view/finder/standing.ts'
import type { Headed } from './groups.ts'
import { element, facetOf, facetWords, finderBase, linksOf, parts, valueOf, valueWords, words, wordsOf } from './page.ts'

/** How all measures stand on the reader's day. */
export function drawStanding(rows: readonly FinderRow[], date: string): void {
  const status = parts.facets.find((facet) => facetOf(facet) === 'status')
  const counts = countsOf(rows, [], 'status')
  const said = (status === undefined ? [] : linksOf(status)).map((link) => ({
    status: valueOf(link),
    words: wordsOf(link),
    n: counts.get(valueOf(link)) ?? 0,
  }))
  const { before, lead, after } = sayStanding(words, said, { texts: Number(parts.root.dataset['texts']), date })
  parts.standing.replaceChildren(before, element('b', lead), after)
}

/** Each count is what choosing that value would leave; a value that leaves nothing is not offered, unless it is chosen. */
export function drawFacets(asked: Asked, rows: readonly FinderRow[]): void {
  for (const facet of parts.facets) {
    const id = facetOf(facet)
    const counts = countsOf(rows, asked.filters, id)
    const on = asked.filters.filter((one) => one.facet === id)
    for (const link of linksOf(facet)) {
      const pressed = on.some(({ value }) => value === valueOf(link))
      const count = counts.get(valueOf(link)) ?? 0
      link.setAttribute('role', 'button')
      link.setAttribute('aria-pressed', String(pressed))
      link.removeAttribute('aria-current')
      const number = link.querySelector('i')
      if (number !== null) number.textContent = String(count)
      link.parentElement?.toggleAttribute('hidden', count === 0 && !pressed)
    }
    facet.querySelector('summary')?.classList.toggle('on', on.length > 0)
    const of = facet.querySelector('[data-of]')
    if (of !== null) of.textContent = saidOf(on)
  }
}

function saidOf(on: readonly Filter[]): string {
  const [only, ...others] = on
  if (only === undefined) return ''
  return others.length === 0 ? valueWords(only.facet, only.value) : say(words, 'several', { n: on.length })
}

/** The name of what is asked for: of a text, as its rows have it. */
export function filterWords({ facet, value }: Filter): string {
  if (facet !== 'text') return valueWords(facet, value)
  const link = [...parts.body.querySelectorAll<HTMLAnchorElement>('.where a')].find(({ pathname }) => pathname.endsWith(`/${value}/`))
  return link?.textContent.trim() ?? value
}

/** What is chosen, each to be given up; where nothing is left, what giving up each would bring back. */
export function drawChips(asked: Asked, rows: readonly FinderRow[], ask: (next: Asked) => void): void {
  const left = chosen(rows, asked.filters).length
  const chips = asked.filters.map((one) => {
    const name = filterWords(one)
    const without = asked.filters.filter((other) => !same(one, other))
    const back = chosen(rows, without).length
    const facet = facetWords(one.facet)
    const chip = element(
      'button',
      left === 0 && back > 0 ? say(words, 'dropOne', { value: name, n: back }) : say(words, 'of', { facet, value: name }),
      { type: 'button' },
    )
    chip.setAttribute('aria-label', left === 0 && back > 0 ? chip.textContent : say(words, 'drop', { facet, value: name }))
    const cross = element('span', '×')
    cross.setAttribute('aria-hidden', 'true')
    chip.append(cross)
    chip.addEventListener('click', () => {
      ask(toggled(asked, one))
    })
    return chip
  })
  if (chips.length > 1) {
    const clear = element('button', words.clear, { type: 'button' })
    clear.addEventListener('click', () => {
      ask({ ...asked, filters: [], page: 1 })
    })
    chips.push(clear)
  }
  // The chip that was tapped is gone: who is on the keyboard goes on from the next.
  const had = parts.chips.contains(document.activeElement)
  parts.chips.replaceChildren(...chips)
  if (had) (chips[0] ?? parts.sort).focus()
}

/** The rows of a page under their headings; those that stand there already are left alone. */
export function drawRows(groups: readonly (Headed & { readonly total: number })[], built: readonly HTMLTableRowElement[]): void {
  let at = 0
  const lines = groups.flatMap(({ rows, said, total }) => {
    const own = built.slice(at, (at += rows.length))
    const [first] = own
    const words = first === undefined ? '' : said(total, first)
    return words === '' ? own : [heading(words), ...own]
  })
  const standing = [...parts.body.children]
  if (standing.length === lines.length && lines.every((line, n) => line === standing[n])) return
  parts.body.replaceChildren(...lines)
  // Rows of other pages are of the build day.
  dispatchEvent(new Event('day'))
}

function heading(said: string): HTMLTableRowElement {
  const row = element('tr', '', { className: 'group' })
  row.append(element('th', said, { colSpan: parts.head.length, scope: 'rowgroup' }))
  return row
}

export function drawPager(asked: Asked, pages: number): void {
  const link = (page: number, said: string, rel: string): HTMLAnchorElement[] =>
    page < 1 || page > pages ? [] : [element('a', said, { href: finderBase + addressOf({ ...asked, page }), rel })]
  parts.pager.hidden = pages <= 1
  parts.pager.replaceChildren(
    ...link(asked.page - 1, words.previous, 'prev'),
    element('span', say(words, 'page', { page: asked.page, pages })),
    ...link(asked.page + 1, words.next, 'next'),
  )
}

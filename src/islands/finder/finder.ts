import { askedInAddress, pathOfAddress, pushPath, replacePath, wholeAddress } from '../../edge/address.ts'
import { dayShown } from '../../edge/clock.ts'
import { fetchJson } from '../../edge/fetchJson.ts'
import { dayWords } from '../../days/words.ts'
import { say } from '../../locale/say.ts'
import type { FinderHand } from '../../view/finder/finderHand.ts'
import { addressOf, readAsked, sorts, toggled, type Asked } from '../../stores/finder/asked.ts'
import { chosen, pageOf } from '../../stores/finder/choose.ts'
import { rowsOn, type FinderColumns, type FinderRow } from '../../stores/finder/rows.ts'
import { drawChips, drawFacets, drawPager, drawRows, drawStanding, filterWords } from './draw.ts'
import { grouped, type Headed } from './groups.ts'
import { base, element, facetOf, facetWords, finderBase, linksOf, parts, place, receive, valueOf, words } from './page.ts'
import { saveSheet } from './sheet.ts'
import { rowsFor } from './shelves.ts'
import { findWithin, type Answer } from './within.ts'

/**
 * 支持事项 with a script: several values together, another order, the box, the reader's day, a file of what is shown. The state is the
 * address; rows are those of the pages that were built. Until the columns are there nothing of this is offered, and the page reads as built.
 */
/** Milliseconds without a keystroke before the texts are looked into. */
const pause = 150
/** So many hits are looked for at a time. */
const some = 200

/** What the address asks for, and the rows that answer. */
interface State {
  readonly asked: Asked
  readonly all: readonly FinderRow[]
  /** Those that the box leaves. */
  readonly rows: readonly FinderRow[]
  readonly groups: readonly Headed[]
  readonly within: Answer | null
}

function start(columns: FinderColumns): void {
  let enough = some
  /** What comes too late is dropped. */
  let turn = 0
  let now: State | null = null
  let before: { readonly q: string; readonly enough: number; readonly answer: Answer } | null = null

  const known = (facet: string, value: string): boolean =>
    facet === 'text'
      ? columns.texts.some(({ id }) => id === value)
      : parts.facets.some((each) => facetOf(each) === facet && linksOf(each).some((link) => valueOf(link) === value))
  const asked = (): Asked => readAsked(pathOfAddress().slice(finderBase.length), askedInAddress(), known)

  function ask(next: Asked): void {
    pushPath(finderBase + addressOf(next))
    void show()
  }

  async function look(q: string, all: readonly FinderRow[]): Promise<Answer> {
    if (before?.q === q && before.enough === enough) return before.answer
    tell(words.finding)
    const answer = await findWithin(q, enough, all)
    before = { q, enough, answer }
    return answer
  }

  async function read(): Promise<State> {
    const [wanted, all] = [asked(), rowsOn(columns, dayShown())]
    const within = wanted.q === '' ? null : await look(wanted.q, all)
    const rows = within === null ? all : all.filter(({ n }) => within.rows.has(n))
    return { asked: wanted, all, rows, groups: grouped(chosen(rows, wanted.filters), wanted, within), within }
  }

  async function show(): Promise<void> {
    const mine = ++turn
    try {
      const state = await read()
      if (mine !== turn) return
      now = state
      await draw(state, mine)
    } catch {
      if (mine === turn)
        tell(
          words.failed,
          button(words.again, () => void show()),
        )
    }
  }

  async function draw(state: State, mine: number): Promise<void> {
    const { all, rows, groups, within } = state
    const count = countOf(groups)
    const pages = Math.max(1, Math.ceil(count / columns.size))
    const page = { ...state.asked, page: Math.min(state.asked.page, pages) }
    tell('')
    if (document.activeElement !== parts.box) parts.box.value = page.q
    parts.sort.value = page.sort
    parts.asOf?.remove()
    drawStanding(all, dayWords(dayShown()))
    drawFacets(page, rows)
    parts.count.textContent = say(words, 'count', { n: count })
    drawPager(page, pages)
    const onPage = pageOf(groups, page.page, columns.size)
    const built = await rowsFor(
      onPage.flatMap((group) => group.rows),
      all,
      page.filters,
      columns.size,
    )
    if (mine !== turn) return
    drawRows(onPage, built)
    drawChips(page, rows, ask)
    followSwitch()
    tell(...rest(page, count, within))
  }

  /** What is to be said beside the rows: that there are none, where else to look, that not all has been looked into. */
  function rest({ q }: Asked, count: number, within: Answer | null): (Node | string)[] {
    const nothing = count > 0 ? [] : [q !== '' && within?.rows.size === 0 ? say(words, 'nothingOf', { q }) : words.nothing]
    if (within === null) return nothing
    const part =
      within.looked < within.of ? [say(words, 'findPart', { looked: within.looked, of: within.of }), button(words.findOn, more)] : []
    return [...nothing, ...part, element('a', say(words, 'findAll', { q }), { href: `${base}search/?q=${encodeURIComponent(q)}` })]
  }

  function more(): void {
    enough += some
    void show()
  }

  for (const facet of parts.facets) {
    for (const link of linksOf(facet)) {
      const toggle = (event: Event): void => {
        event.preventDefault()
        ask(toggled(asked(), { facet: facetOf(facet), value: valueOf(link) }))
      }
      link.addEventListener('click', (event) => {
        // A new tab is still a page of its own.
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) toggle(event)
      })
      link.addEventListener('keydown', (event) => {
        if (event.key === ' ') toggle(event)
      })
    }
    facet.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !facet.open) return
      facet.open = false
      facet.querySelector('summary')?.focus()
    })
  }
  parts.sort.addEventListener('change', () => {
    ask({ ...asked(), sort: sorts.find((sort) => sort === parts.sort.value) ?? 'place', page: 1 })
  })
  parts.pager.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof HTMLAnchorElement)) return
    event.preventDefault()
    ask({ ...asked(), page: asked().page + (event.target.rel === 'prev' ? -1 : 1) })
    parts.count.scrollIntoView()
  })
  parts.csv.addEventListener('click', () => void save())
  listenToBox(asked, () => {
    enough = some
    void show()
  })
  addEventListener('popstate', () => void show())

  async function save(): Promise<void> {
    if (now === null) return
    const { all, groups, asked: of } = now
    try {
      const rows = await rowsFor(
        groups.flatMap((group) => group.rows),
        all,
        of.filters,
        columns.size,
      )
      const filters = of.filters.map((one) => say(words, 'of', { facet: facetWords(one.facet), value: filterWords(one) }))
      if (!saveSheet(rows, [...filters, ...(of.q === '' ? [] : [`“${of.q}”`])].join(words.semicolon), wholeAddress())) tell(words.csvFailed)
    } catch {
      tell(
        words.failed,
        button(words.again, () => void save()),
      )
    }
  }

  parts.csvAll.hidden = true
  parts.csv.hidden = false
  parts.root.classList.add('works')
  void show()
}

const countOf = (groups: readonly Headed[]): number => groups.reduce((sum, group) => sum + group.rows.length, 0)

function tell(...said: (Node | string)[]): void {
  parts.said.replaceChildren(...said.map((one) => (typeof one === 'string' ? element('span', one) : one)))
  parts.said.hidden = said.every((one) => one === '')
}

function button(said: string, then: () => void): HTMLButtonElement {
  const made = element('button', said, { type: 'button', className: 'small' })
  made.addEventListener('click', then)
  return made
}

/** Another script opens at the place the address now stands for. */
function followSwitch(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-switch]'))
    link.pathname = pathOfAddress().replace(`/${place.segment}/`, `/${link.hreflang.toLowerCase()}/`)
}

/** One step back for a search, however many keys it took; nothing is asked while an input method composes. */
function listenToBox(asked: () => Asked, then: () => void): void {
  let waiting = 0
  const look = (): void => {
    const [now, q] = [asked(), parts.box.value.trim()]
    if (q === now.q) return
    const go = now.q === '' || q === '' ? pushPath : replacePath
    go(finderBase + addressOf({ ...now, q, page: 1 }))
    then()
  }
  const wait = (): void => {
    clearTimeout(waiting)
    waiting = window.setTimeout(look, pause)
  }
  parts.box.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) wait()
  })
  parts.box.addEventListener('compositionend', wait)
  parts.box.form?.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(waiting)
    look()
  })
}

const get = <T>(name: string): Promise<T> => fetchJson<T>(`${place.root}measures/${name}.json?ts=${place.version}`)
void Promise.all([get<FinderColumns>('columns'), get<FinderHand>(`said.${place.segment}`)]).then(
  ([columns, hand]) => {
    receive(hand)
    start(columns)
  },
  () => undefined,
)

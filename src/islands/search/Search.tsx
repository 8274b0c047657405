import type { VNode } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { askedInAddress, fragmentOfAddress, keepInEntry, keptInEntry, writeAddress } from '../../edge/address.ts'
import { today } from '../../edge/clock.ts'
import { pageStorage } from '../../edge/storage.ts'
import {
  type Asked,
  firstOfScreen,
  followRecent,
  forget,
  kept,
  longest,
  type Place,
  readAsked,
  recentSearches,
  remember,
  screen,
  toSearch,
} from '../../search/index.ts'
import { say } from '../../locale/say.ts'
import type { SearchData } from '../../view/search/searchPage.ts'
import { SearchFilters } from './Filters.tsx'
import { SearchHits } from './Hits.tsx'
import { SearchNone } from './None.tsx'
import { SearchOffers } from './Offers.tsx'
import { Readings, Unused } from './Read.tsx'
import { useSearch } from './useSearch.ts'
import { walkWithArrows } from './walkWithArrows.ts'
import { brief, saidCount } from './saidCount.ts'
import { useWide } from './useWide.ts'

export interface SearchProps {
  readonly data: SearchData
  readonly place: Place
  /** The root of this script's part of the site. */
  readonly base: string
}

/** What an entry of the history keeps, so that the way back leads to the same place in the list. */
interface Stop {
  readonly shown: number
  readonly at: number
}
const stopHere = (): Stop | null => {
  const kept = keptInEntry()
  if (typeof kept !== 'object' || kept === null || !('shown' in kept) || !('at' in kept)) return null
  const { shown, at } = kept
  return typeof shown === 'number' && typeof at === 'number' ? { shown, at } : null
}

const askedHere = (): Asked => readAsked(askedInAddress(), fragmentOfAddress())

/** The results page: what is asked stands in the address, what is found below it. */
export function Search({ data, place, base }: SearchProps): VNode {
  const { words } = data
  const [asked, setAsked] = useState<Asked>(askedHere)
  const [typed, setTyped] = useState(asked.q)
  const [shown, setShown] = useState(() => stopHere()?.shown ?? screen)
  const [again, setAgain] = useState(0)
  const [recent, setRecent] = useState(() => recentSearches(pageStorage))
  const field = useRef<HTMLInputElement>(null)
  /** The search in the address is over: the next one is a step of its own. */
  const over = useRef(true)
  const back = useRef<number | null>(stopHere()?.at ?? null)
  const on = useMemo(today, [])
  // One character stands almost everywhere: a whole screen of it is soon found.
  const enough = /^\s*\S\s*$/u.test(asked.q) ? shown : shown - screen + firstOfScreen
  const answer = useSearch(place, { q: asked.q, without: asked.without, enough, on }, again)

  useEffect(() => {
    const return_ = (): void => {
      const here = askedHere()
      setAsked(here)
      setTyped(here.q)
      setShown(stopHere()?.shown ?? screen)
      back.current = stopHere()?.at ?? null
      over.current = true
    }
    addEventListener('popstate', return_)
    return () => removeEventListener('popstate', return_)
  }, [])
  useEffect(() => {
    const all = document.getElementById('all')
    if (all !== null) all.hidden = answer.kind !== 'nothing' && answer.kind !== 'failed'
    document.documentElement.toggleAttribute('data-asked', answer.kind !== 'nothing' && answer.kind !== 'failed')
  }, [answer.kind])
  useLayoutEffect(() => {
    if (answer.kind !== 'found' || back.current === null) return
    scrollTo(0, back.current)
    back.current = null
  }, [answer])
  useEffect(() => {
    const leave = (): void => keepInEntry({ shown, at: scrollY } satisfies Stop)
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [shown])
  useEffect(() => remember(askedHere().q, pageStorage), [])
  useEffect(() => followRecent(window, () => setRecent(recentSearches(pageStorage))), [])

  const ask = (next: Asked): void => {
    const address = toSearch(next)
    writeAddress(address, over.current && next.q.trim() !== asked.q.trim() ? 'push' : 'replace')
    if (next.q.trim() !== asked.q.trim()) over.current = false
    setShown(screen)
    setAsked(next)
  }
  const type = (q: string): void => {
    setTyped(q)
    ask({ ...asked, q: q.slice(0, longest), without: [] })
  }
  // Preact knows no name for it; what it calls is that of this drawing.
  useEffect(() => {
    const own = field.current
    const end = (): void => type(own?.value ?? '')
    own?.addEventListener('compositionend', end)
    return () => own?.removeEventListener('compositionend', end)
  })
  const hits = answer.kind === 'found' ? answer.results.hits : []
  const read = answer.kind === 'found' ? answer.results.read : null
  const wide = useWide()
  const left = useMemo(() => kept(hits, asked.chosen, on), [hits, asked.chosen, on])

  const filters = hits.length > 0 && (
    <SearchFilters
      key={String(wide)}
      data={data}
      hits={hits}
      chosen={asked.chosen}
      on={on}
      open={wide}
      choose={(chosen) => ask({ ...asked, chosen })}
    />
  )

  return (
    <div class="searching" onKeyDown={(event) => walkWithArrows(event, field.current)}>
      <form
        role="search"
        class="asking"
        onSubmit={(event) => {
          event.preventDefault()
          remember(asked.q, pageStorage)
          setRecent(recentSearches(pageStorage))
          over.current = true
        }}
      >
        <input
          ref={field}
          type="search"
          class="query"
          value={typed}
          autoComplete="off"
          enterKeyHint="search"
          aria-label={say(words, 'search.label')}
          placeholder={say(words, 'search.placeholder')}
          onInput={(event) => {
            // Half-typed pinyin is no question.
            if (event.isComposing) setTyped(event.currentTarget.value)
            else type(event.currentTarget.value)
          }}
          onBlur={() => {
            over.current = true
          }}
        />
        {typed.length > longest && <p class="warn">{say(words, 'search.cut', { n: longest })}</p>}
      </form>
      {answer.kind === 'nothing' && (
        <p class="meta keyed">
          <span class="keys">{say(words, 'search.keys')}</span>
          {say(words, 'search.kept')}
        </p>
      )}
      {answer.kind === 'nothing' && recent.length > 0 && (
        <p class="recently">
          <b>{say(words, 'search.recent')}</b>
          {recent.map((word) => (
            <a key={word} href={toSearch({ q: word, without: [], chosen: {} })}>
              {brief(word)}
            </a>
          ))}
          <button
            type="button"
            class="textual"
            onClick={() => {
              forget(pageStorage)
              setRecent([])
            }}
          >
            {say(words, 'search.recent.clear')}
          </button>
        </p>
      )}
      <p role="status" class="count" data-found={answer.kind === 'found' ? answer.q : undefined}>
        {answer.kind === 'busy' && say(words, 'search.loading')}
        {answer.kind === 'found' && hits.length > 0 && saidCount(data, answer.q, answer.results, left.length, Math.min(shown, left.length))}
        {answer.kind === 'found' && hits.length === 0 && say(words, 'search.none', { q: brief(answer.q) })}
      </p>
      {read !== null && <Readings words={words} read={read} remove={({ key }) => ask({ ...asked, without: [...asked.without, key] })} />}
      {answer.kind === 'failed' && (
        <p class="warn" role="alert">
          {say(words, 'search.failed')}{' '}
          <button type="button" class="textual" onClick={() => setAgain(again + 1)}>
            {say(words, 'search.again')}
          </button>
        </p>
      )}
      {answer.kind === 'found' && hits.length === 0 && <SearchNone words={words} each={answer.each} read={read} base={base} />}
      <div class="columns">
        <div class="results">
          {answer.kind === 'found' && <SearchOffers words={words} offers={answer.offers} version={data.version} base={base} />}
          {!wide && filters}
          {answer.kind === 'found' && hits.length > 0 && left.length === 0 && (
            <p>
              {say(words, 'search.filtered.none', { n: hits.length })}{' '}
              <button type="button" class="textual" onClick={() => ask({ ...asked, chosen: {} })}>
                {say(words, 'search.unfilter')}
              </button>
            </p>
          )}
          {answer.kind === 'found' && <SearchHits words={words} hits={left} shown={shown} read={read} on={on} base={base} />}
          {answer.kind === 'found' && answer.results.looked < answer.results.of && (
            <p class="meta">
              {say(words, 'search.part', { looked: answer.results.looked, of: answer.results.of, shown: Math.min(shown, left.length) })}
            </p>
          )}
          {answer.kind === 'found' && (left.length > shown || answer.results.looked < answer.results.of) && (
            <p>
              <button type="button" class="btn quiet" onClick={() => setShown(Math.min(shown, left.length) + screen)}>
                {left.length > shown
                  ? say(words, 'search.more', { n: Math.min(screen, left.length - shown) })
                  : say(words, 'search.further')}
              </button>
            </p>
          )}
        </div>
        <div class="beside">
          {read !== null && (
            <Unused
              words={words}
              read={read}
              restore={({ key }) => ask({ ...asked, without: asked.without.filter((one) => one !== key) })}
            />
          )}
          {wide && filters}
        </div>
      </div>
    </div>
  )
}

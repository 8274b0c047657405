import type { VNode } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { askedInAddress, pushQuery, replaceQuery } from '../../edge/address.ts'
import { today } from '../../edge/clock.ts'
import { pageStorage } from '../../edge/storage.ts'
import {
  type Asked,
  firstOfScreen,
  followRecent,
  forget,
  kept,
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
import { useSearch } from './useSearch.ts'
import { walkWithArrows } from './walkWithArrows.ts'

export interface SearchProps {
  readonly data: SearchData
  readonly place: Place
  /** The root of this script's part of the site. */
  readonly base: string
}

/** The results page: what is asked stands in the address, what is found below it. */
export function Search({ data, place, base }: SearchProps): VNode {
  const { words } = data
  const [asked, setAsked] = useState<Asked>(() => readAsked(askedInAddress()))
  const [shown, setShown] = useState(screen)
  const [again, setAgain] = useState(0)
  const [recent, setRecent] = useState(() => recentSearches(pageStorage))
  const field = useRef<HTMLInputElement>(null)
  // One character stands almost everywhere: a whole screen of it is soon found.
  const enough = /^\s*\S\s*$/u.test(asked.q) ? shown : shown - screen + firstOfScreen
  const answer = useSearch(place, asked.q, enough, again)
  const on = useMemo(today, [])

  useEffect(() => {
    const back = (): void => setAsked(readAsked(askedInAddress()))
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  }, [])
  useEffect(() => {
    const all = document.getElementById('all')
    if (all !== null) all.hidden = answer.kind !== 'nothing' && answer.kind !== 'failed'
  }, [answer.kind])
  useEffect(() => remember(readAsked(askedInAddress()).q, pageStorage), [])
  useEffect(() => followRecent(window, () => setRecent(recentSearches(pageStorage))), [])

  const ask = (next: Asked): void => {
    replaceQuery(toSearch(next))
    setShown(screen)
    setAsked(next)
  }
  const type = (q: string): void => ask({ ...asked, q })
  const hits = answer.kind === 'found' ? answer.results.hits : []
  const left = useMemo(() => kept(hits, asked.chosen, on), [hits, asked.chosen, on])

  return (
    <div onKeyDown={(event) => walkWithArrows(event, field.current)}>
      <form
        role="search"
        class="asking"
        onSubmit={(event) => {
          event.preventDefault()
          remember(asked.q, pageStorage)
          setRecent(recentSearches(pageStorage))
          pushQuery(toSearch(asked))
        }}
      >
        <input
          ref={field}
          type="search"
          class="query"
          value={asked.q}
          maxLength={80}
          autoComplete="off"
          enterKeyHint="search"
          aria-label={say(words, 'search.label')}
          placeholder={say(words, 'search.placeholder')}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
        <p class="meta">
          <span class="keys">{say(words, 'search.keys')}</span>
          {say(words, 'search.kept')}
        </p>
      </form>
      {answer.kind === 'nothing' && recent.length > 0 && (
        <p class="recently">
          <b>{say(words, 'search.recent')}</b>
          {recent.map((word) => (
            <a key={word} href={toSearch({ q: word, chosen: {} })}>
              {word}
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
      {hits.length > 0 && (
        <SearchFilters data={data} hits={hits} chosen={asked.chosen} on={on} choose={(chosen) => ask({ ...asked, chosen })} />
      )}
      <p role="status" class="count" data-found={answer.kind === 'found' ? answer.q : undefined}>
        {answer.kind === 'busy' && say(words, 'search.loading')}
        {answer.kind === 'found' && hits.length > 0 && saidCount(data, answer.q, left.length, Math.min(shown, left.length))}
        {answer.kind === 'found' && hits.length === 0 && say(words, 'search.none', { q: answer.q })}
      </p>
      {answer.kind === 'failed' && (
        <p class="warn" role="alert">
          {say(words, 'search.failed')}{' '}
          <button type="button" class="textual" onClick={() => setAgain(again + 1)}>
            {say(words, 'search.again')}
          </button>
        </p>
      )}
      {answer.kind === 'found' && hits.length === 0 && <SearchNone words={words} each={answer.each} base={base} />}
      {answer.kind === 'found' && hits.length > 0 && left.length === 0 && (
        <p>
          {say(words, 'search.filtered.none', { n: hits.length })}{' '}
          <button type="button" class="textual" onClick={() => ask({ ...asked, chosen: {} })}>
            {say(words, 'search.unfilter')}
          </button>
        </p>
      )}
      {answer.kind === 'found' && <SearchHits words={words} hits={left} shown={shown} on={on} base={base} />}
      {answer.kind === 'found' && answer.results.looked < answer.results.of && (
        <p class="meta">
          {say(words, 'search.part', { looked: answer.results.looked, of: answer.results.of, shown: Math.min(shown, left.length) })}
        </p>
      )}
      {answer.kind === 'found' && (left.length > shown || answer.results.looked < answer.results.of) && (
        <p>
          <button type="button" class="btn quiet" onClick={() => setShown(Math.min(shown, left.length) + screen)}>
            {left.length > shown ? say(words, 'search.more', { n: Math.min(screen, left.length - shown) }) : say(words, 'search.further')}
          </button>
        </p>
      )}
    </div>
  )
}

const saidCount = ({ words }: SearchData, q: string, n: number, shown: number): string =>
  n > shown ? say(words, 'search.first', { q, n, shown }) : say(words, 'search.count', { q, n })

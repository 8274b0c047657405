import type { VNode } from 'preact'
import { type Reading, toSearch, type Understood } from '../../search/index.ts'
import { say } from '../../locale/say.ts'
import type { SearchWords } from '../../locale/search.ts'

interface Props {
  readonly words: SearchWords
  readonly read: Understood
}

/** How the query was read: a chip each, to be taken away. */
export function Readings({ words, read, remove }: Props & { readonly remove: (reading: Reading) => void }): VNode | null {
  if (read.readings.length === 0) return null
  return (
    <ul class="readings" aria-label={say(words, 'search.readings')}>
      {read.readings.map((reading) => {
        const rate = reading.kind === 'amount' && reading.words.endsWith('%')
        const kind = say(words, rate ? 'search.reading.rate' : `search.reading.${reading.kind}`)
        return (
          <li key={reading.key} data-reading={reading.key}>
            {kind} <b>{reading.words}</b>
            <button
              type="button"
              aria-label={say(words, 'search.reading.remove', { kind, words: reading.words })}
              onClick={() => remove(reading)}
            >
              <span aria-hidden="true">✕</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** What was not used, and each of the words alone. */
export function Unused({ words, read, restore }: Props & { readonly restore: (reading: Reading) => void }): VNode | null {
  const ignored = [...read.questions, ...read.ignored]
  const said = [...new Set(read.readings.map((reading) => reading.said))]
  const nothing = ignored.length + read.unknown.length + read.removed.length === 0
  if (nothing && said.length < 2) return null
  return (
    <aside class="unused">
      {!nothing && (
        <>
          <h2>{say(words, 'search.unused')}</h2>
          {ignored.length > 0 && <p>{say(words, 'search.unused.ignored', { words: ignored.join('”“') })}</p>}
          {read.unknown.length > 0 && <p>{say(words, 'search.unused.unknown', { words: read.unknown.join('”“') })}</p>}
          {read.removed.map((reading) => (
            <p key={reading.key}>
              {say(words, 'search.unused.removed', { words: reading.words })}{' '}
              <button type="button" class="textual" onClick={() => restore(reading)}>
                {say(words, 'search.unused.restore')}
              </button>
            </p>
          ))}
        </>
      )}
      {said.length > 1 && (
        <>
          <h2>{say(words, 'search.alone')}</h2>
          <ul>
            {said.map((word) => (
              <li key={word}>
                <a href={toSearch({ q: word, without: [], chosen: {} })}>{say(words, 'search.alone.word', { word })}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  )
}

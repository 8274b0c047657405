import type { VNode } from 'preact'
import { toSearch, type Understood } from '../../search/index.ts'
import { say } from '../../locale/say.ts'
import type { SearchWords } from '../../locale/search.ts'

interface Props {
  readonly words: SearchWords
  /** Of several words, how often each is found alone. */
  readonly each: readonly (readonly [word: string, n: number])[]
  readonly read: Understood | null
  readonly base: string
}

/** An empty result says what to try, and what was left aside. */
export function SearchNone({ words, each, read, base }: Props): VNode {
  const ignored = [...(read?.questions ?? []), ...(read?.ignored ?? [])]
  return (
    <div class="none">
      {each.length > 0 && (
        <p>
          {say(words, 'search.none.each')}{' '}
          {each.map(([word, n]) => (
            <a key={word} href={toSearch({ q: word, without: [], chosen: {} })}>
              {say(words, 'search.none.word', { word, n })}
            </a>
          ))}
        </p>
      )}
      {ignored.length > 0 && <p>{say(words, 'search.none.ignored', { words: ignored.join('”“') })}</p>}
      <ul>
        <li>{say(words, 'search.none.shorter')}</li>
        <li>{say(words, 'search.none.other')}</li>
        <li>{say(words, 'search.none.number')}</li>
        <li>{say(words, 'search.none.absent')}</li>
      </ul>
      <p>
        <a href={`${base}search/`}>{say(words, 'search.none.all')}</a>
      </p>
    </div>
  )
}

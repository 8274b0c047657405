import type { VNode } from 'preact'
import { toSearch } from '../../search/index.ts'
import { say } from '../../locale/say.ts'
import type { SearchWords } from '../../locale/search.ts'

interface Props {
  readonly words: SearchWords
  /** Of several words, how often each is found alone. */
  readonly each: readonly (readonly [word: string, n: number])[]
  readonly base: string
}

/** An empty result says what to try. */
export function SearchNone({ words, each, base }: Props): VNode {
  return (
    <div class="none">
      {each.length > 0 && (
        <p>
          {say(words, 'search.none.each')}{' '}
          {each.map(([word, n]) => (
            <a key={word} href={toSearch({ q: word, chosen: {} })}>
              {say(words, 'search.none.word', { word, n })}
            </a>
          ))}
        </p>
      )}
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

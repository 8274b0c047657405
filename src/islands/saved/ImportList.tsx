import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { dropFragment, fragmentOfAddress } from '../../edge/address.ts'
import { add } from '../../stores/saved/savedList.ts'
import { mostItems } from '../../edge/savedList.ts'
import { fromListFragment, fromListText } from '../../stores/saved/savedText.ts'
import { withNames, type SavedData } from '../../view/saved/savedList.ts'
import { say } from '../../locale/say.ts'
import type { SavedWords } from '../../locale/savedList.ts'

/** What cannot be read stays in the field and is listed. */
export function ImportList({ data }: { readonly data: SavedData }): VNode {
  const { words } = data
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')
  const [unread, setUnread] = useState<readonly string[]>([])
  useEffect(
    () =>
      followLinks((linked) => {
        setText(linked)
        setSaid(say(words, 'saved.import.linked'))
      }),
    [words],
  )
  const read = (): void => {
    const found = fromListText(text)
    const items = found.items.map((item) => withNames(item, data))
    setSaid(outcome(items.length, add(items), words))
    setUnread(found.unread)
    setText(found.unread.join('\n'))
  }
  return (
    <section class="saved-import" aria-labelledby="import">
      <h2 id="import">{say(words, 'saved.import')}</h2>
      <label for="import-text">{say(words, 'saved.import.label')}</label>
      <textarea
        class="field"
        id="import-text"
        rows={4}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value)
        }}
      />
      <p class="act">
        <button type="button" class="btn" onClick={read}>
          {say(words, 'saved.import.do')}
        </button>
      </p>
      <div role="status">
        {said !== '' && <p>{said}</p>}
        {unread.length > 0 && <p>{say(words, 'saved.import.unread', { n: unread.length })}</p>}
        <ul>
          {unread.map((line, at) => (
            <li key={at}>{line}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function outcome(found: number, { added, left }: ReturnType<typeof add>, words: SavedWords): string {
  if (found === 0) return say(words, 'saved.import.none')
  const known = found - added - left
  return [
    say(words, 'saved.import.done', { n: added }),
    ...(known > 0 ? [say(words, 'saved.import.known', { n: known })] : []),
    ...(left > 0 ? [say(words, 'saved.import.full', { n: left, most: mostItems })] : []),
  ].join('')
}

/** A link with a list in it: read when the page opens and when the address changes, then taken off the address. */
function followLinks(take: (text: string) => void): () => void {
  const follow = (): void => {
    const linked = fromListFragment(fragmentOfAddress())
    if (linked === null) return
    take(linked)
    dropFragment()
    document.getElementById('import-text')?.focus()
  }
  follow()
  window.addEventListener('hashchange', follow)
  return () => {
    window.removeEventListener('hashchange', follow)
  }
}

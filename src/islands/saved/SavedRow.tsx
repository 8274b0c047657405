import type { VNode } from 'preact'
import { idOf, type SavedItem } from '../../stores/saved/savedItems.ts'
import { setNote } from '../../stores/saved/savedList.ts'
import { toSavedRow, type SavedRow as Row } from '../../view/saved/savedList.ts'
import { say } from '../../locale/say.ts'
import type { SavedWords } from '../../locale/savedList.ts'
import { Figures } from '../parts/Figures.tsx'
import type { SavedProps } from './SavedList.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'

export type Act = (kind: 'up' | 'down' | 'remove', item: SavedItem, at: number) => void

interface Props extends SavedProps {
  readonly item: SavedItem
  readonly at: number
  readonly of: number
  readonly on: string
  readonly act: Act
}

export function SavedRow({ item, at, of, data, on, root, act }: Props): VNode {
  const { words } = data
  const row = toSavedRow(item, data, on)
  const id = idOf(item)
  const button = (kind: 'up' | 'down' | 'remove', off: boolean): VNode => (
    <button
      type="button"
      class="textual"
      id={`${kind}-${id}`}
      aria-label={say(words, `saved.${kind}.of`, { title: row.heading })}
      aria-disabled={off}
      onClick={() => {
        act(kind, item, at)
      }}
    >
      {say(words, `saved.${kind}`)}
    </button>
  )
  return (
    <li class="saved-item">
      <h2>
        {row.heading} {row.tag !== null && <StatusTag tag={row.tag} />}
      </h2>
      <Said row={row} words={words} />
      <label>
        <span aria-hidden="true">{say(words, 'saved.note')}</span>
        <textarea
          class="field"
          rows={Math.min(8, item.note.split('\n').length)}
          maxLength={2000}
          aria-label={say(words, 'saved.note.of', { title: row.heading })}
          value={item.note}
          onInput={(event) => {
            setNote(id, event.currentTarget.value)
          }}
        />
      </label>
      <p class="saved-tools">
        <Ways row={row} words={words} root={root} />
        <span>
          {button('up', at === 0)} {button('down', at === of - 1)} {button('remove', false)}
        </span>
      </p>
    </li>
  )
}

function Said({ row, words }: { readonly row: Row; readonly words: SavedWords }): VNode {
  return (
    <>
      {row.amount !== '' && (
        <p>
          <Figures text={row.amount} />
        </p>
      )}
      {row.facts.length > 0 && (
        <p class="meta">
          <Figures text={say(words, 'saved.facts', { facts: row.facts.join('；') })} />
        </p>
      )}
      {row.remarks.length > 0 && <p class="meta">{row.remarks.join('')}</p>}
    </>
  )
}

function Ways({ row, words, root }: { readonly row: Row; readonly words: SavedWords; readonly root: string }): VNode {
  const way = (key: 'text' | 'open', path: string): VNode => (
    <a href={root + path} aria-label={say(words, `saved.${key}.of`, { title: row.heading })}>
      {words[`saved.${key}`]}
    </a>
  )
  return (
    <>
      {row.clause !== null && way('text', row.clause)} {row.estimate !== null && way('open', row.estimate)}
    </>
  )
}

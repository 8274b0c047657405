import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { idOf } from '../../stores/saved/savedItems.ts'
import {
  $list,
  $removed,
  $trouble,
  dropUnread,
  move,
  openList,
  putBack,
  remove,
  unreadItems,
  type Trouble,
} from '../../stores/saved/savedList.ts'
import { $today } from '../../stores/today.ts'
import { toSavedRow, toSavedTexts, type SavedData } from '../../view/saved/savedList.ts'
import { say } from '../../locale/say.ts'
import type { SavedWords } from '../../locale/savedList.ts'
import { ExportList } from './ExportList.tsx'
import { ImportList } from './ImportList.tsx'
import { SavedRow, type Act } from './SavedRow.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'
import { unkept } from '../parts/unkept.ts'
import { Unread } from '../parts/Unread.tsx'
import { useFocus } from '../parts/useFocus.ts'
import { useStore } from '../parts/useStore.ts'

export interface SavedProps {
  readonly data: SavedData
  /** The start of every link into this script's part of the site. */
  readonly root: string
}

/** 我的清单 */
export function SavedList({ data, root }: SavedProps): VNode {
  const list = useStore($list)
  const trouble = useStore($trouble)
  const [ready, setReady] = useState(false)
  useEffect(() => {
    const stop = openList(window)
    setReady(true)
    return stop
  }, [])
  const { words } = data
  if (!ready)
    return (
      <p class="meta" data-wait>
        {say(words, 'saved.loading')}
      </p>
    )
  return (
    <>
      {trouble !== null && (
        <p class="warn" role="status">
          {troubleWords(trouble, words)}
        </p>
      )}
      <Unread texts={trouble === null ? [] : unreadItems()} onDrop={dropUnread} words={words} />
      <p class="meta">{list.length === 0 ? say(words, 'saved.empty') : say(words, 'saved.count', { n: list.length })}</p>
      {list.length === 0 && <Ways words={words} root={root} />}
      <Items data={data} root={root} />
      <Texts data={data} root={root} />
      {list.length > 0 && <ExportList data={data} root={root} />}
      <ImportList data={data} />
    </>
  )
}

function troubleWords(trouble: Trouble, words: SavedWords): string {
  switch (trouble.kind) {
    case 'blocked':
      return say(words, 'saved.notSaved')
    case 'full':
    case 'newer':
    case 'stuck':
      return unkept(trouble.kind, words)
    case 'unread':
      return say(words, 'saved.damaged')
    case 'strange':
      return say(words, 'saved.strange', { n: trouble.count })
  }
}

const Ways = ({ words, root }: { readonly words: SavedWords; readonly root: string }): VNode => (
  <p class="act">
    <a class="btn" href={`${root}policies/`}>
      {say(words, 'saved.toPolicies')}
    </a>
    <a class="btn quiet" href={`${root}calculator/`}>
      {say(words, 'saved.toEstimate')}
    </a>
  </p>
)

function Texts({ data, root }: SavedProps): VNode | null {
  const list = useStore($list)
  const on = useStore($today)
  const texts = toSavedTexts(list, data, on)
  if (texts.length === 0) return null
  return (
    <details class="saved-texts">
      <summary>{say(data.words, 'saved.texts', { date: on })}</summary>
      <ul>
        {texts.map(({ title, path, tag }) => (
          <li key={path}>
            <a href={root + path}>{title}</a> <StatusTag tag={tag} /> <span class="meta">{tag.why}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Items({ data, root }: SavedProps): VNode {
  const list = useStore($list)
  const removed = useStore($removed)
  const on = useStore($today)
  const [said, setSaid] = useState('')
  const focus = useFocus()
  const { words } = data
  const act: Act = (kind, item, at) => {
    const title = toSavedRow(item, data, on).heading
    if (kind === 'remove') {
      remove(idOf(item))
      setSaid(say(words, 'saved.removed', { title }))
      focus('saved-undo')
      return
    }
    const to = kind === 'up' ? at - 1 : at + 1
    if (to < 0 || to >= list.length) return
    move(idOf(item), kind === 'up' ? -1 : 1)
    setSaid(say(words, 'saved.moved', { title, n: to + 1, of: list.length }))
    focus(`${kind}-${idOf(item)}`)
  }
  const undo = (): void => {
    putBack()
    if (removed === null) return
    setSaid(say(words, 'saved.back', { title: toSavedRow(removed.item, data, on).heading }))
    focus(`remove-${idOf(removed.item)}`)
  }
  return (
    <>
      {list.length > 0 && (
        <ol class="saved-items" aria-label={say(words, 'saved.list')}>
          {list.map((item, at) => (
            <SavedRow key={idOf(item)} item={item} at={at} of={list.length} data={data} on={on} root={root} act={act} />
          ))}
        </ol>
      )}
      <p class="saved-said">
        <span role="status">{said}</span>
        {removed !== null && (
          <button type="button" class="textual" id="saved-undo" onClick={undo}>
            {say(words, 'saved.undo')}
          </button>
        )}
      </p>
    </>
  )
}

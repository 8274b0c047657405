import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { download } from '../../edge/download.ts'
import { say, type Words } from '../../locale/say.ts'
import type { keptWords } from '../../locale/kept.ts'

interface Props {
  readonly texts: readonly string[]
  readonly onDrop: () => void
  readonly words: Words<typeof keptWords>
}

/** What a storage held and nobody could read: a file to take along, or text where the browser saves none. */
export function Unread({ texts, onDrop, words }: Props): VNode | null {
  const [shown, setShown] = useState(false)
  if (texts.length === 0) return null
  const text = texts.join('\n')
  const save = (): void => {
    if (!download(say(words, 'kept.file'), new Blob([text], { type: 'text/plain;charset=utf-8' }))) setShown(true)
  }
  return (
    <p>
      {say(words, 'kept.unread')}{' '}
      <button type="button" class="textual" onClick={save}>
        {say(words, 'kept.download')}
      </button>{' '}
      <button type="button" class="textual" onClick={onDrop}>
        {say(words, 'kept.drop')}
      </button>
      {shown && <textarea readOnly rows={4} aria-label={say(words, 'kept.download')} value={text} />}
    </p>
  )
}

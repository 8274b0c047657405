import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { download } from '../../edge/download.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'

interface Props {
  readonly label: string
  readonly name: string
  /** Put together only when it is wanted. */
  readonly file: () => Blob
  readonly main: boolean
  readonly words: EstimateWords
}

/** A button that gives a file, and says where it went. */
export function BatchSave({ label, name, file, main, words }: Props): VNode {
  const [said, setSaid] = useState('')
  const take = (): void => {
    setSaid(download(name, file()) ? say(words, 'batch.downloaded', { name }) : say(words, 'batch.noDownload'))
  }
  return (
    <>
      <button type="button" class={main ? 'btn' : 'btn quiet'} onClick={take}>
        {label}
      </button>
      <span class="meta" role="status">
        {said}
      </span>
    </>
  )
}

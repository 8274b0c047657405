import type { VNode } from 'preact'
import { $opened, type Opening } from '../../stores/answers.ts'
import { say, type Words } from '../../view/words/say.ts'
import { useStore } from '../parts/useStore.ts'

interface Props {
  readonly words: Words
  readonly version: string
}

/** What opens links has brought them: it is here already. */
const actions = (): Promise<typeof import('../../stores/carry/opened.ts')> => import('../../stores/carry/opened.ts')
async function act(kind: 'restoreOwn' | 'keepOpened'): Promise<void> {
  const opened = await actions()
  opened[kind](() => window.localStorage)
  document.getElementById('results')?.focus()
}

/** The answers on the form came with a link; one's own are not lost. */
export function LinkNotice({ words, version }: Props): VNode | null {
  const opened = useStore($opened)
  if (opened === null) return null
  const own = opened.aside.length > 0
  const button = (sentence: string, kind: 'restoreOwn' | 'keepOpened'): VNode => (
    <button type="button" class="textual" onClick={() => void act(kind)}>
      {sentence}
    </button>
  )
  return (
    <div class="calc-notice link-notice" role="status">
      {sentences(opened, words, version).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        {own && button(say(words, 'take.restore'), 'restoreOwn')} {button(say(words, own ? 'take.keep' : 'take.known'), 'keepOpened')}
      </p>
    </div>
  )
}

/** As many of what was dropped as one reads. */
const most = 5

function sentences({ dropped: lost, cut, version: then, aside }: Opening, words: Words, now: string): string[] {
  const listed = lost.slice(0, most).join(say(words, 'and'))
  const list = lost.length > most ? say(words, 'take.opened.more', { list: listed }) : listed
  return [
    say(words, aside.length > 0 ? 'take.opened.aside' : 'take.opened'),
    ...(then === null || then === now ? [] : [say(words, 'take.opened.version', { then, now })]),
    ...(lost.length === 0 ? [] : [say(words, 'take.opened.dropped', { n: lost.length, list })]),
    ...(cut ? [say(words, 'take.opened.cut')] : []),
  ]
}

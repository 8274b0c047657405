import type { VNode } from 'preact'
import { pageStorage } from '../../edge/storage.ts'
import { readTyped } from '../../stores/estimate/saved.ts'
import { $opened, type Opening } from '../../stores/answers.ts'
import { $book } from '../../stores/estimate/estimate.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { useStore } from '../parts/useStore.ts'

interface Props {
  readonly words: EstimateWords
  readonly version: string
}

/** What opens links has brought them: it is here already. */
const actions = (): Promise<typeof import('../../stores/carry/opened.ts')> => import('../../stores/carry/opened.ts')
async function act(kind: 'restoreOwn' | 'keepOpened'): Promise<void> {
  const opened = await actions()
  opened[kind]({ storage: pageStorage, read: readTyped })
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
      <Renewed ids={opened.renewed} words={words} />
      <p>
        {own && button(say(words, 'carry.restore'), 'restoreOwn')} {button(say(words, own ? 'carry.keep' : 'carry.known'), 'keepOpened')}
      </p>
    </div>
  )
}

/** Of each rule that is another now, the line of 更新记录 that tells of it. */
function Renewed({ ids, words }: { readonly ids: readonly string[]; readonly words: EstimateWords }): VNode | null {
  const rules = useStore($book)?.measures.filter(({ id }) => ids.includes(id)) ?? []
  if (rules.length === 0) return null
  return (
    <>
      <p>{say(words, 'carry.opened.renewed')}</p>
      <ul>
        {rules.map(({ id, title, told }) => (
          <li key={id}>
            {title} <a href={`../updates/${told === undefined ? '' : `#u-${String(told)}`}`}>{say(words, 'carry.opened.told')}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** As many of what was dropped as one reads. */
const most = 5

function sentences({ dropped: lost, state, version: then, aside }: Opening, words: EstimateWords, now: string): string[] {
  const listed = lost.slice(0, most).join(say(words, 'and'))
  const list = lost.length > most ? say(words, 'carry.opened.more', { list: listed }) : listed
  return [
    say(words, aside.length > 0 ? 'carry.opened.aside' : 'carry.opened'),
    ...(then === null || then === now ? [] : [say(words, 'carry.opened.version', { then, now })]),
    ...(lost.length === 0 ? [] : [say(words, 'carry.opened.dropped', { n: lost.length, list })]),
    ...(state === 'whole' ? [] : [say(words, `carry.opened.${state}`)]),
  ]
}

import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { answer } from '../../stores/estimate/actions.ts'
import { say } from '../../locale/say.ts'
import { domId, type FieldProps } from './FieldParts.tsx'
import type { Gazetteer } from './gazetteer.ts'

/** What a typed place was read as, or why it was not. */
type Said = { readonly kind: 'read' | 'problem'; readonly words: string } | null

/** A place as people write it. The names come when the field is first entered; what cannot be read changes no answer. */
export function PlaceTyped({ question, words, src }: FieldProps & { readonly src: string }): VNode {
  const [said, setSaid] = useState<Said>(null)
  const names = useRef<Promise<Gazetteer> | null>(null)
  const id = `${domId(question.fact)}-typed`
  const load = (): Promise<Gazetteer> => {
    names.current ??= import('./gazetteer.ts').then(({ gazetteerAt }) => gazetteerAt(src))
    return names.current
  }
  const read = async (text: string): Promise<void> => {
    if (text.trim() === '') {
      setSaid(null)
      return
    }
    try {
      const found = (await load())(text, words)
      if ('problem' in found) {
        setSaid({ kind: 'problem', words: found.problem })
        return
      }
      answer(question.fact, found.code)
      setSaid({ kind: 'read', words: say(words, 'place.read', { name: found.name }) })
    } catch {
      names.current = null
      setSaid({ kind: 'problem', words: say(words, 'place.lost') })
    }
  }
  return (
    <div class="question typed">
      <label for={id}>{say(words, 'place.typed')}</label>
      <input
        class="field"
        id={id}
        type="text"
        autocomplete="off"
        aria-label={say(words, 'place.typed.of', { name: question.label })}
        aria-describedby={`${id}-said`}
        aria-invalid={said?.kind === 'problem' ? 'true' : undefined}
        placeholder={say(words, 'place.example')}
        onFocus={() => {
          load().catch(() => {
            names.current = null
          })
        }}
        onChange={(event) => {
          void read(event.currentTarget.value)
        }}
      />
      <div id={`${id}-said`} role="status" class="said">
        {said !== null && <p class={said.kind === 'read' ? 'echo' : 'problem'}>{said.words}</p>}
      </div>
    </div>
  )
}

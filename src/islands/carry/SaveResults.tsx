import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { $answers } from '../../stores/answers.ts'
import { $findings, $settled } from '../../stores/estimate/estimate.ts'
import { settle } from '../../stores/estimate/later.ts'
import { toFragment } from '../../stores/carry/link.ts'
import { mostItems } from '../../edge/savedList.ts'
import { $list, $trouble, add, isUnkept, openList } from '../../stores/saved/savedList.ts'
import type { Card } from '../../view/estimate/card.ts'
import { say } from '../../locale/say.ts'
import { amountText } from '../../view/carry/carried.ts'
import { StatusTag } from '../parts/StatusTag.tsx'
import { resultsOf, type Worded } from '../parts/resultsOf.ts'
import { unkept } from '../parts/unkept.ts'
import { savedResult } from './carryNow.ts'
import { useStore } from '../parts/useStore.ts'

/** Results into 我的清单, one by one. */
export function SaveResults({ worded }: { readonly worded: Worded }): VNode | null {
  const { data, book, root } = worded
  const { words } = data
  const [said, setSaid] = useState('')
  const list = useStore($list)
  const settled = useStore($settled)
  useEffect(() => openList(window), [])
  if (settled === null) return null
  const now = toFragment($answers.get(), book)
  const kept = new Set(list.flatMap((item) => (item.kind === 'result' && item.fragment === now ? [item.measure] : [])))
  const { groups } = resultsOf(settled.findings, worded)
  const cards = groups.filter(({ status }) => status === 'mayQualify' || status === 'needsAnswers').flatMap((group) => group.cards)
  if (cards.length === 0) return null
  const save = (shown: Card): void => {
    const card = cardNow(shown, worded)
    const { left } = add([savedResult(card, worded)])
    const done = say(words, left > 0 ? 'carry.save.full' : 'carry.save.done', { n: mostItems, title: card.title })
    const trouble = $trouble.get()
    if (trouble?.kind === 'blocked') setSaid(say(words, 'carry.save.failed'))
    else setSaid(trouble !== null && isUnkept(trouble) ? unkept(trouble.kind, words) : done)
  }
  return (
    <details class="calc-fold">
      <summary onClick={settle}>{say(words, 'carry.save.summary')}</summary>
      <p class="meta">
        {say(words, 'carry.save.lead')} <a href={`${root}saved/`}>{say(words, 'carry.save.list')}</a>
      </p>
      <ul class="take-list">
        {cards.map((card) => (
          <li key={card.id}>
            <span>
              {card.title} <StatusTag tag={card.tag} /> <small class="fig">{amountText(card.amount)}</small>
            </span>
            <button
              type="button"
              class="textual"
              aria-label={say(words, kept.has(card.id) ? 'carry.saved.of' : 'carry.save.of', { title: card.title, tag: card.tag.word })}
              aria-disabled={kept.has(card.id)}
              onClick={() => {
                if (!kept.has(card.id)) save(card)
              }}
            >
              {say(words, kept.has(card.id) ? 'carry.saved' : 'carry.save')}
            </button>
          </li>
        ))}
      </ul>
      <p class="take-said" role="status">
        {said}
      </p>
    </details>
  )
}

/** The list is of when the typing last paused; what is kept goes with the answers of this moment. */
function cardNow(shown: Card, worded: Worded): Card {
  const { groups } = resultsOf($findings.get() ?? [], worded)
  return groups.flatMap(({ cards }) => cards).find(({ id }) => id === shown.id) ?? shown
}

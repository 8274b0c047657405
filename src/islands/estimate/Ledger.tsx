import type { VNode } from 'preact'
import type { Card } from '../../view/estimate/card.ts'
import { Figures } from '../parts/Figures.tsx'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'

export function Ledger({ card, words }: { readonly card: Card; readonly words: EstimateWords }): VNode | null {
  if (card.ledger.length === 0) return null
  return (
    <ol class="ledger" aria-label={say(words, 'ledger', { title: card.title })}>
      {card.ledger.map(({ text, amount, bar, cut }, at) => (
        <li key={at}>
          <span class="text">
            <Figures text={text} />
          </span>
          <svg class="length" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            {bar !== null && <rect class={cut ? 'cut' : 'fill'} width={bar} height="10" />}
          </svg>
          <span>{amount}</span>
        </li>
      ))}
    </ol>
  )
}

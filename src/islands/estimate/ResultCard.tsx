import { memo } from '../../memo/memo.ts'
import type { VNode } from 'preact'
import type { Card } from '../../view/estimate/card.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { domId } from './FieldParts.tsx'
import { Figures } from '../parts/Figures.tsx'
import { Ledger } from './Ledger.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'

interface Props {
  readonly card: Card
  readonly words: EstimateWords
  readonly root: string
}

/** The same card is the same markup, not even looked at again: only what an answer changed is drawn. */
export const resultCard = memo((card: Card, words: EstimateWords, root: string): VNode => (
  <Drawn key={card.id} card={card} words={words} root={root} />
))

function Drawn({ card, words, root }: Props): VNode {
  const open = card.status === 'mayQualify'
  const clause = (
    <a class="to-clause" href={root + card.clause.path}>
      {card.clause.words}
    </a>
  )
  return (
    <article class={`res ${card.status}`} id={`r-${card.id.replace('/', '-')}`}>
      <header>
        <h4>
          {card.title} <StatusTag tag={card.tag} />
        </h4>
        {card.status !== 'notComputable' && card.status !== 'notMet' && <Amount card={card} />}
      </header>
      {open && <Ledger card={card} words={words} />}
      {card.status === 'notMet' && (
        <p class="limiter">
          <b>{say(words, 'failed.legend')}</b>
          <Figures text={`${card.failed.join('；')}。`} /> {clause}
        </p>
      )}
      {card.status === 'needsAnswers' && <Missing card={card} words={words} clause={clause} />}
      {card.status === 'notComputable' && (
        <p class="limiter">
          {card.open} {clause}
        </p>
      )}
      {open && <Decided card={card} clause={clause} />}
      {open && <Said card={card} words={words} />}
      <More card={card} words={words} />
    </article>
  )
}

function Amount({ card: { amount } }: { readonly card: Card }): VNode {
  return (
    <p class="sum">
      <small>{amount.lead}</small> <b>{amount.figure}</b> <small>{amount.unit}</small>
    </p>
  )
}

function Decided({ card, clause }: { readonly card: Card; readonly clause: VNode }): VNode {
  return (
    <p class="limiter">
      {card.limiter !== null && (
        <>
          {card.limiter[0]}
          <b>
            <Figures text={card.limiter[1]} />
          </b>
          {card.limiter[2]}
        </>
      )}
      <Figures text={[...card.caps, ...card.next].join('')} /> {clause}
    </p>
  )
}

/** A short list in one line, each item whole. */
function Lines({ lead, lines }: { readonly lead: string; readonly lines: readonly string[] }): VNode | null {
  return lines.length === 0 ? null : (
    <p class="limiter">
      <b>{lead}</b>
      <Figures text={lines.join('；')} />
    </p>
  )
}

function Missing({ card, words, clause }: { readonly card: Card; readonly words: EstimateWords; readonly clause: VNode }): VNode {
  return (
    <p class="limiter">
      <b>{say(words, 'missing')}</b>
      {card.missing.map(({ fact, words: name }, at) => (
        <>
          {at > 0 && say(words, 'and')}
          <a key={fact} href={`#${domId(fact)}`}>
            {name}
          </a>
        </>
      ))}{' '}
      {clause}
    </p>
  )
}

function Said({ card, words }: { readonly card: Card; readonly words: EstimateWords }): VNode {
  return (
    <>
      <Lines lead={say(words, 'assumes')} lines={card.assumes} />
      {card.notes.map((note) => (
        <p key={note} class="limiter">
          <Figures text={note} />
        </p>
      ))}
    </>
  )
}

/** What is folded: for a settled result the other readings, for any other also its arithmetic. */
function More({ card, words }: { readonly card: Card; readonly words: EstimateWords }): VNode | null {
  const settled = card.status === 'mayQualify'
  const points = card.points.map(({ about, readings }) => (
    <li key={about}>
      {about}
      <ul>
        {readings.map((reading) => (
          <li key={reading}>
            <Figures text={reading} />
          </li>
        ))}
      </ul>
    </li>
  ))
  const worth = points.length > 0 || (!settled && (card.ledger.length > 0 || card.notes.length > 0 || card.assumes.length > 0))
  if (!worth) return null
  return (
    <details class="calc-fold">
      <summary>{say(words, settled ? 'points' : 'card.more')}</summary>
      {!settled && <Ledger card={card} words={words} />}
      {!settled &&
        card.caps.map((line) => (
          <p key={line} class="limiter">
            <Figures text={line} />
          </p>
        ))}
      {!settled && <Said card={card} words={words} />}
      {points.length > 0 && (
        <>
          {!settled && (
            <p class="limiter">
              <b>{say(words, 'points')}</b>
            </p>
          )}
          <ul class="points">{points}</ul>
        </>
      )}
    </details>
  )
}

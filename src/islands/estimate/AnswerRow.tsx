import { memo } from '../../memo/memo.ts'
import type { ComponentChildren, VNode } from 'preact'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import type { Card } from '../../view/estimate/card.ts'
import { Figures } from '../parts/Figures.tsx'
import { Points } from './Points.tsx'
import { Fold } from '../parts/Fold.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'
import { Ledger } from './Ledger.tsx'

interface Props {
  readonly card: Card
  readonly words: EstimateWords
  readonly root: string
}

/** The same card is the same markup, not even looked at again: only what an answer changed is drawn. */
export const answerRow = memo((card: Card, words: EstimateWords, root: string): VNode => (
  <Drawn key={card.id} card={card} words={words} root={root} />
))

/** What one measure comes to, for whom, how, and where it is written; what it rests on is folded. */
function Drawn({ card, words, root }: Props): VNode {
  return (
    <article class="ans" id={rowId(card)}>
      <p class="amt">
        <small>{card.amount.lead}</small> <b>{card.amount.figure}</b> <span>{card.amount.unit}</span>
      </p>
      <h3>
        {card.title} <StatusTag tag={card.tag} />
      </h3>
      <dl>
        <Pair name={say(words, 'row.payee')} quiet={card.payee === null}>
          {card.payee ?? say(words, 'row.payee.silent')}
        </Pair>
        <Pair name={say(words, 'row.method')}>
          <Figures text={card.method} />
        </Pair>
        <Pair name={say(words, 'row.source')}>
          <ToClause card={card} root={root} />
          {card.notes.map((note) => (
            <span key={note} class="note">
              <Figures text={note} />
            </span>
          ))}
        </Pair>
      </dl>
      <Fold summary={say(words, 'row.evidence')} kind="evid" printed>
        {() => <Evidence card={card} words={words} />}
      </Fold>
    </article>
  )
}

export const rowId = ({ id }: Card): string => `r-${id.replace('/', '-')}`

export const ToClause = ({ card, root }: Pick<Props, 'card' | 'root'>): VNode => (
  <a class="to-clause" href={root + card.clause.path}>
    {card.clause.words}
  </a>
)

interface PairProps {
  readonly name: string
  readonly quiet?: boolean
  readonly children: ComponentChildren
}
const Pair = ({ name, quiet = false, children }: PairProps): VNode => (
  <div>
    <dt>{name}</dt>
    <dd class={quiet ? 'silent' : undefined}>{children}</dd>
  </div>
)

/** The ledger, the conditions, what would come next, what the authority judges, the other readings. */
export function Evidence({ card, words }: Pick<Props, 'card' | 'words'>): VNode {
  return (
    <dl class="evidence">
      {card.ledger.length > 0 && (
        <Pair name={say(words, 'row.ledger')}>
          <Ledger card={card} words={words} />
        </Pair>
      )}
      {card.limiter !== null && (
        <Pair name={say(words, 'row.limiter')}>
          {card.limiter[0]}
          <b>
            <Figures text={card.limiter[1]} />
          </b>
          {card.limiter[2]}
        </Pair>
      )}
      <Lines name={say(words, 'row.met')} lines={card.met} />
      <Lines name={say(words, 'row.next')} lines={[...card.caps, ...card.next]} />
      <Lines name={say(words, 'row.judged')} lines={card.assumes} />
      {card.points.length > 0 && (
        <Pair name={say(words, 'row.readings')}>
          <Points points={card.points} />
        </Pair>
      )}
    </dl>
  )
}

function Lines({ name, lines }: { readonly name: string; readonly lines: readonly string[] }): VNode | null {
  if (lines.length === 0) return null
  return (
    <Pair name={name}>
      {lines.map((line) => (
        <p key={line}>
          <Figures text={line} />
        </p>
      ))}
    </Pair>
  )
}

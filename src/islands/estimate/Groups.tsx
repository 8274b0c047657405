import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import type { Card } from '../../view/estimate/card.ts'
import type { Group } from '../../view/estimate/result.ts'
import { Figures } from '../parts/Figures.tsx'
import { Fold } from '../parts/Fold.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'
import { answerRow, Evidence, rowId, ToClause } from './AnswerRow.tsx'
import { domId } from '../asking/FieldParts.tsx'

interface Props {
  readonly group: Group
  readonly words: EstimateWords
  readonly root: string
}

/** The rows that have an amount. The same cards are the same markup. */
export function Answers({ group, words, root }: Props): VNode {
  return useMemo(
    () => (
      <section class="calc-group" aria-label={group.heading}>
        {group.cards.map((card) => answerRow(card, words, root))}
      </section>
    ),
    [words, root, group.heading, ...group.cards],
  )
}

/** 待补充: a line each, with what is missing. */
export function Needs({ group, words, root }: Props): VNode {
  return useMemo(
    () => (
      <section class="calc-group">
        <h3 class="group">{group.heading}</h3>
        {group.cards.map((card) => (
          <article key={card.id} class="line" id={rowId(card)}>
            <p class="rng">
              <Figures text={`${card.amount.figure}${card.amount.unit}`} />
            </p>
            <h4>
              {card.title} <StatusTag tag={card.tag} />
            </h4>
            <p class="lack">
              <Missing card={card} words={words} /> <ToClause card={card} root={root} />
            </p>
            <Fold summary={say(words, 'row.evidence')} kind="evid">
              {() => <Evidence card={card} words={words} />}
            </Fold>
          </article>
        ))}
      </section>
    ),
    [words, root, group.heading, ...group.cards],
  )
}

function Missing({ card, words }: Pick<Props, 'words'> & { readonly card: Card }): VNode {
  return (
    <>
      {say(words, 'missing')}
      {card.missing.map(({ fact, words: name }, at) => (
        <>
          {at > 0 && say(words, 'and')}
          <a key={fact} href={`#${domId(fact)}`}>
            {name}
          </a>
        </>
      ))}
    </>
  )
}

/** What has no amount: one line with a count, which unfolds. */
export function Folded({ group, words, root }: Props): VNode {
  return (
    <Fold summary={group.heading} kind="aside">
      {() => (
        <ul class="lines">
          {group.cards.map((card) => (
            <li key={card.id} class={card.status} id={rowId(card)}>
              <b>{card.title}</b> <StatusTag tag={card.tag} />{' '}
              <span class="lack">
                <Figures text={whyOf(card, words)} />
                {card.status === 'unconfirmed' && <Missing card={card} words={words} />} <ToClause card={card} root={root} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  )
}

function whyOf(card: Card, words: EstimateWords): string {
  if (card.status === 'notMet') return `${say(words, 'failed.legend')}${card.failed.join('；')}`
  return card.open ?? ''
}

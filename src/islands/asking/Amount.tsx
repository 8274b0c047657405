import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { answer } from '../../stores/estimate/actions.ts'
import { dropAmount, sameAs, setApart, typeAmount } from '../../stores/estimate/amounts.ts'
import type { Amount, AmountRow } from '../../view/asking/amount.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { domId, Tap } from './FieldParts.tsx'
import { Figure } from './Figure.tsx'

interface Props {
  readonly amount: Amount
  readonly words: EstimateWords
}

/** Rows in sight at once; the other projects' are folded. */
const mostRows = 5

/** One project, one figure, and under it what it is called where. */
export function AmountBlock({ amount, words }: Props): VNode {
  const { subject, stands, field, alone, all, rows } = amount
  const [first] = rows
  // Where there is nothing to choose, what is typed is the answer under the name that stands below it.
  const same = alone && first !== undefined ? { ...stands, same: [first.fact] } : stands
  return (
    <div class="project">
      <p class="hint">{amount.about}</p>
      <Figure
        question={field}
        words={words}
        id={alone && first !== undefined ? domId(first.fact) : domId(`amount.${subject}`)}
        onTyped={(text) => {
          typeAmount(subject, same, text)
        }}
        onTake={() => {
          dropAmount(subject, same)
        }}
      />
      {alone && first !== undefined ? (
        <Names row={first} />
      ) : (
        <div class="same">
          <p class="same-head">
            <span>{say(words, 'amount.names')}</span>
            {all !== null && (
              <Tap
                kind="mini"
                words={all.words}
                of={all.words}
                onTap={() => {
                  sameAs(subject, stands, all.facts)
                }}
              />
            )}
          </p>
          <Rows amount={amount} rows={rows.slice(0, mostRows)} words={words} />
          {rows.length > mostRows && (
            <details class="calc-fold">
              <summary>{say(words, 'amount.more', { n: rows.length - mostRows })}</summary>
              <Rows amount={amount} rows={rows.slice(mostRows)} words={words} />
            </details>
          )}
        </div>
      )}
    </div>
  )
}

function Rows({ amount, rows, words }: Props & { readonly rows: readonly AmountRow[] }): VNode {
  return (
    <ul>
      {rows.map((row) => (
        <Row key={row.fact} amount={amount} row={row} words={words} />
      ))}
    </ul>
  )
}

function Row({ amount: { subject, stands, field }, row, words }: Props & { readonly row: AmountRow }): VNode {
  const { fact, question, same } = row
  const [writing, setWriting] = useState(false)
  const own = !same && (writing || question.typed !== '')
  const name = question.label
  const sayable = field.problem === null && stands.text !== ''
  return (
    <li id={own ? undefined : domId(fact)} tabIndex={-1}>
      <Names row={row} />
      {same && (
        <p class="taps">
          <b>{say(words, 'amount.is')}</b>
          <Tap
            kind="textual"
            words={say(words, 'amount.change')}
            of={say(words, 'amount.change.of', { name })}
            onTap={() => {
              setWriting(true)
              setApart(subject, stands, fact)
            }}
          />
        </p>
      )}
      {!same && !own && (
        <p class="taps">
          {sayable && (
            <Tap
              kind="mini"
              words={say(words, 'amount.same')}
              of={say(words, 'amount.same.of', { name })}
              onTap={() => {
                sameAs(subject, stands, [fact])
              }}
            />
          )}
          <Tap
            kind="textual"
            words={say(words, 'amount.own')}
            of={say(words, 'amount.own.of', { name })}
            onTap={() => {
              setWriting(true)
            }}
          />
        </p>
      )}
      {own && (
        <Figure
          question={question}
          words={words}
          onTake={() => {
            setWriting(false)
            answer(fact, '')
          }}
        />
      )}
    </li>
  )
}

/** 按“项目总投资额”, and the clauses that say so. */
function Names({ row: { names, why } }: { readonly row: AmountRow }): VNode {
  return (
    <div class="names">
      {names.map((name) => (
        <p key={name.words}>
          <span class="w">{name.words}</span> <span class="src">{name.where}</span>
        </p>
      ))}
      {why !== null && <p class="src">{why}</p>}
    </div>
  )
}

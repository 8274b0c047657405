import type { VNode } from 'preact'
import { type Choices, type Column, columnName, type Known, unanswered } from '../../batch/index.ts'
import { say } from '../../locale/say.ts'
import { BatchAssign } from './Assign.tsx'

interface TableProps {
  readonly columns: readonly Column[]
  readonly sure: readonly Column[]
  readonly choices: Choices
  readonly known: Known
  readonly onChoose: (at: number, choice: string | undefined) => void
}

/** Every column of the file and what it is read as. */
export function BatchColumnTable({ columns, sure, choices, known, onChoose }: TableProps): VNode {
  const { words } = known
  return (
    <div class="scroll batch-scroll" role="region" aria-label={say(words, 'batch.columns.table')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words, 'batch.columns.header')}</th>
            <th scope="col">{say(words, 'batch.columns.as')}</th>
            <th scope="col">{say(words, 'batch.columns.bare')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <BatchAssign
              key={`${String(column.at)} ${column.header}`}
              column={column}
              guessed={sure[column.at] ?? column}
              choice={choices[column.at]}
              known={known}
              onChoose={(choice) => {
                onChoose(column.at, choice)
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface LackingProps {
  readonly columns: readonly Column[]
  readonly known: Known
}

/** What the file does not say, and how it is taken. */
export function BatchLacking({ columns, known: { asked, book, words } }: LackingProps): VNode {
  const facts = unanswered(columns, asked)
  const placed = columns.some(({ reading }) => reading.kind === 'fact' && book.facts[reading.fact]?.kind === 'region')
  const labelled = columns.some(({ reading }) => reading.kind === 'label')
  return (
    <>
      {facts.length > 0 && (
        <details class="calc-fold">
          <summary>{say(words, 'batch.columns.missing', { n: facts.length })}</summary>
          <ul class="batch-how">
            {facts.map((fact) => (
              <li key={fact}>{columnName(fact, book)}</li>
            ))}
          </ul>
        </details>
      )}
      {!placed && <p>{say(words, 'batch.assumed')}</p>}
      {!labelled && <p>{say(words, 'batch.noLabel')}</p>}
    </>
  )
}

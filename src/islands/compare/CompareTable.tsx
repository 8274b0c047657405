import type { VNode } from 'preact'
import type { CompareWords } from '../../locale/compare.ts'
import { say } from '../../locale/say.ts'
import { rowsOf, spanOf, type Cell, type Comparison, type RowId } from '../../view/compare/comparison.ts'
import type { MineCell } from '../../view/compare/mineCell.ts'
import { estimatePath } from '../../view/site/paths.ts'
import { covers } from '../../days/span.ts'
import type { Phase } from '../../view/site/status.ts'

interface Props {
  readonly comparison: Comparison
  readonly words: CompareWords
  /** The start of every link into this script's part of the site. */
  readonly root: string
  /** The day its statuses are shown for, ISO. */
  readonly on: string
  readonly rows?: readonly RowId[]
  /** By measure: what it comes to with somebody's own figures. */
  readonly mine?: ReadonlyMap<string, MineCell> | null
}

/** One matter over all texts: a column a measure, under its text. Printed at build, and again by the builder. */
export function CompareTable({ comparison, words, root, on, rows = rowsOf(comparison.texts), mine = null }: Props): VNode {
  const { texts } = comparison
  const first = mine === null ? rows[0] : null
  const lines = rows.length + (mine === null ? 0 : 1)
  return (
    <div class="scroll" role="region" aria-label={say(words, 'table.of', { words: comparison.words })} tabIndex={0}>
      <table class="compare" data-matter={`${comparison.topic}/${comparison.id}`}>
        <thead>
          <tr>
            <td rowSpan={2} />
            {texts.map((text) => (
              <th key={text.policy} scope="colgroup" colSpan={spanOf(text)} rowSpan={text.columns.length === 0 ? 2 : 1}>
                <a href={`${root}regions/${text.region}/`}>{text.place}</a> <a href={root + text.path}>{text.words}</a>
                <Status phases={text.status.phases} on={on} />
              </th>
            ))}
          </tr>
          <tr>
            {texts.flatMap(({ columns }) =>
              columns.map(({ measure, words: title, path }) => (
                <th key={measure} scope="col" data-measure={measure}>
                  <a href={root + path}>{title}</a>
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {mine !== null && (
            <tr data-row="mine">
              <th scope="row">{words['row.mine']}</th>
              {texts.map(({ policy, columns }) =>
                columns.length === 0 ? (
                  <Absent key={policy} lines={lines} words={words} />
                ) : (
                  columns.map(({ measure }) => <Own key={measure} cell={mine.get(measure)} words={words} root={root} measure={measure} />)
                ),
              )}
            </tr>
          )}
          {rows.map((row) => (
            <tr key={row} data-row={row}>
              <th scope="row">{words[`row.${row}`]}</th>
              {texts.map(({ policy, columns }) =>
                columns.length > 0 ? (
                  columns.map(({ measure, cells }) => <Said key={measure} cell={cells[row]} root={root} />)
                ) : row === first ? (
                  <Absent key={policy} lines={lines} words={words} />
                ) : null,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A text without the matter, once over all rows. */
const Absent = ({ lines, words }: { readonly lines: number; readonly words: CompareWords }): VNode => (
  <td class="absent" rowSpan={lines}>
    {words['cell.nothing']}
  </td>
)

interface OwnProps {
  readonly cell: MineCell | undefined
  readonly words: CompareWords
  readonly root: string
  readonly measure: string
}

/** An amount, or what it still hangs on and the way to say it. */
function Own({ cell, words, root, measure }: OwnProps): VNode {
  if (cell === undefined) return <td class="none">{words['cell.none']}</td>
  return (
    <td>
      {cell.amount !== '' && <b>{cell.amount}</b>}
      {cell.status !== '' && <span>{cell.status}</span>}
      {cell.lacks.length > 0 && (
        <span>
          {words['build.lacks']}
          <a href={root + estimatePath(measure)}>{cell.lacks.join('、')}</a>
        </span>
      )}
    </td>
  )
}

const Said = ({ cell: { kind, values }, root }: { readonly cell: Cell; readonly root: string }): VNode => (
  <td class={kind === 'said' ? undefined : kind}>
    {values.map(({ words, path }) =>
      path === undefined ? (
        words
      ) : (
        <a key={words} href={root + path}>
          {words}
        </a>
      ),
    )}
  </td>
)

/** Every phase is there; scripts/today.ts shows the one of the reader's day. */
const Status = ({ phases, on }: { readonly phases: readonly Phase[]; readonly on: string }): VNode => (
  <span class="status">
    {phases.map((phase) => (
      <span
        key={phase.validity}
        class={`tag ${phase.validity}`}
        data-from={phase.from ?? undefined}
        data-until={phase.until ?? undefined}
        hidden={!covers(phase, on)}
      >
        <span aria-hidden="true">{phase.symbol}</span> {phase.label}
      </span>
    ))}
  </span>
)

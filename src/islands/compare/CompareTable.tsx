import type { VNode } from 'preact'
import type { CompareWords } from '../../locale/compare.ts'
import { say } from '../../locale/say.ts'
import { byPlace, rowIds, spanOf, type Cell, type Comparison, type RowId, type TextColumns } from '../../view/compare/comparison.ts'
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
  readonly mine?: ReadonlyMap<string, string> | null
}

/** One matter over all texts: a column a measure, texts under their region. Printed at build, and again by the builder. */
export function CompareTable({ comparison, words, root, on, rows = rowIds, mine = null }: Props): VNode {
  const { texts } = comparison
  const lines = rows.length + (mine === null ? 0 : 1)
  return (
    <div class="scroll" role="region" aria-label={say(words, 'table.of', { words: comparison.words })} tabIndex={0}>
      <table class="compare" data-matter={`${comparison.topic}/${comparison.id}`}>
        <thead>
          <tr>
            <td rowSpan={3} />
            {byPlace(texts).map(({ region, place, span }) => (
              <th key={region} scope="colgroup" colSpan={span}>
                <a href={`${root}regions/${region}/`}>{place}</a>
              </th>
            ))}
          </tr>
          <tr>
            {texts.map((text) => (
              <th key={text.policy} scope="colgroup" colSpan={spanOf(text)} rowSpan={text.columns.length === 0 ? 2 : 1}>
                <a href={root + text.path}>{text.words}</a>
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
          {rows.map((row, n) => (
            <tr key={row} data-row={row}>
              <th scope="row">{words[`row.${row}`]}</th>
              {texts.map((text) => cellsOf(text, row, n === 0 ? lines : null, words, root))}
            </tr>
          ))}
          {mine !== null && (
            <tr data-row="mine">
              <th scope="row">{words['row.mine']}</th>
              {texts.flatMap(({ columns }) =>
                columns.map(({ measure }) => (
                  <td key={measure} class="num">
                    {mine.get(measure) ?? words['cell.none']}
                  </td>
                )),
              )}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

/** @param whole in the first row, how many rows a text without the matter takes. */
function cellsOf({ policy, columns }: TextColumns, row: RowId, whole: number | null, words: CompareWords, root: string): VNode | VNode[] {
  if (columns.length > 0) return columns.map(({ measure, cells }) => <Said key={measure} cell={cells[row]} root={root} />)
  return whole === null ? (
    []
  ) : (
    <td key={policy} class="absent" rowSpan={whole}>
      {words['cell.nothing']}
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

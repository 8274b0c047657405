import { say } from '../../locale/say.ts'
import { leftOut, shownWarning, type BuilderData, type Shown } from './builder.ts'
import { rowIds } from './comparison.ts'
import type { MineCell } from './mineCell.ts'
import type { CompareWords } from '../../locale/compare.ts'
import type { Sheet } from '../carry/csv.ts'
import { holdingOn } from '../../days/span.ts'

/** What a comparison stands on, said beside it wherever it is carried. */
export interface CompareCarry {
  readonly shown: Shown
  /** By measure, in words; null where the row was not asked for. */
  readonly mine: ReadonlyMap<string, MineCell> | null
  readonly facts: readonly string[]
  readonly on: string
  readonly link: string
  /** The start of every link. */
  readonly root: string
}

/** One line a measure, with the words of every row; and what it stands on. */
export function toCompareSheets({ words, topics, version }: BuilderData, { shown, mine, facts, on, link, root }: CompareCarry): Sheet[] {
  const head = [
    ...(['topic', 'matter', 'place', 'text', 'status', 'measure'] as const).map((name) => words[`col.${name}`]),
    ...rowIds.map((row) => words[`row.${row}`]),
    ...(mine === null ? [] : [words['row.mine']]),
    words['col.link'],
  ]
  const rows = shown.tables.flatMap(({ comparison }) =>
    comparison.texts.flatMap(({ place, words: text, status, columns, path }) => {
      const phase = holdingOn(status.phases, on)
      const start = [topics.find(({ id }) => id === comparison.topic)?.words ?? '', comparison.words, place, text, phase?.label ?? '']
      if (columns.length === 0)
        return [[...start, words['cell.nothing'], ...rowIds.map(() => ''), ...(mine === null ? [] : ['']), root + path]]
      return columns.map((column) => [
        ...start,
        column.words,
        ...rowIds.map((row) => column.cells[row].values.map((value) => value.words).join('；')),
        ...(mine === null ? [] : [mineLine(mine.get(column.measure), words)]),
        root + column.path,
      ])
    }),
  )
  const about = [
    [words['about.warning'], shownWarning(shown, words)],
    ...leftOut(shown, words).map((line) => [words['about.left'], line]),
    ...(mine === null ? [] : [[words['about.facts'], facts.join('；')]]),
    [words['about.date'], on],
    [words['about.version'], version],
    [words['col.link'], link],
  ]
  return [
    { name: words['build.sheet'], head, rows },
    { name: words['build.about'], head: [words['build.about'], ''], rows: about },
  ]
}

/** In one line, for a file. */
function mineLine(cell: MineCell | undefined, words: CompareWords): string {
  if (cell === undefined) return ''
  const { amount, status, lacks } = cell
  const said = amount === '' ? status : status === '' ? amount : say(words, 'build.mineCell', { status, amount })
  return [...(said === '' ? [] : [said]), ...(lacks.length === 0 ? [] : [`${words['build.lacks']}${lacks.join('、')}`])].join('；')
}

/** The same in one table: what it stands on below it. */
export function toCompareSheet(data: BuilderData, carried: CompareCarry): Sheet {
  const [table, about] = toCompareSheets(data, carried)
  if (table === undefined || about === undefined) throw new Error('a comparison is two sheets')
  const wide = about.rows.map((row) => [...row, ...table.head.slice(row.length).map(() => '')])
  return { ...table, rows: [...table.rows, ...wide] }
}

export const fileName = ({ words }: BuilderData, date: string): string => say(words, 'build.file', { date })

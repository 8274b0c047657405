import { say } from '../../locale/say.ts'
import type { BuilderData, Shown } from './builder.ts'
import { rowIds, warningOf } from './comparison.ts'
import type { Sheet } from '../carry/csv.ts'
import { holdingOn } from '../../days/span.ts'

/** What a comparison stands on, said beside it wherever it is carried. */
export interface CompareCarry {
  readonly shown: Shown
  /** By measure, in words; null where the row was not asked for. */
  readonly mine: ReadonlyMap<string, string> | null
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
        ...(mine === null ? [] : [mine.get(column.measure) ?? '']),
        root + column.path,
      ])
    }),
  )
  const warnings = shown.tables.map(({ comparison }) => `${comparison.words}：${warningOf(comparison.texts, words)}`)
  const about = [
    ...warnings.map((warning) => [words['about.warning'], warning]),
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

/** The same in one table: what it stands on below it. */
export function toCompareSheet(data: BuilderData, carried: CompareCarry): Sheet {
  const [table, about] = toCompareSheets(data, carried)
  if (table === undefined || about === undefined) throw new Error('a comparison is two sheets')
  const wide = about.rows.map((row) => [...row, ...table.head.slice(row.length).map(() => '')])
  return { ...table, rows: [...table.rows, ...wide] }
}

export const fileName = ({ words }: BuilderData, date: string): string => say(words, 'build.file', { date })

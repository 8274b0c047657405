/** One line of the table: what was measured, how it compares, what was aimed at. */
export interface Line {
  readonly name: string
  readonly measured: string
  readonly ratio?: string
  readonly target?: string
  readonly reached?: boolean
}
export interface Section {
  readonly title: string
  readonly lines: readonly Line[]
}
/** @param root where content/ and src/ lie. */
export type Bench = (root: string) => readonly Section[] | Promise<readonly Section[]>

type Aim = Pick<Line, 'target' | 'reached'>
export const atMost = (value: number, most: number | undefined, unit: string): Aim =>
  most === undefined ? {} : { target: `≤ ${String(most)}${unit}`, reached: value <= most }
export const atLeast = (value: number, least: number | undefined, unit: string): Aim =>
  least === undefined ? {} : { target: `≥ ${String(least)}${unit}`, reached: value >= least }

const head = ['项目', '中位数（四分位）', '相比', '目标', '结果']

export function toTable(sections: readonly Section[]): string {
  const rows = [head, ...sections.flatMap(({ lines }) => lines.map(cells))]
  const widths = head.map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))))
  const print = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd()
  return [print(head), ...sections.flatMap(({ title, lines }) => ['', title, ...lines.map((line) => print(cells(line)))])].join('\n')
}

const cells = ({ name, measured, ratio = '', target = '', reached }: Line): string[] => [
  `  ${name}`,
  measured,
  ratio,
  target,
  reached === undefined ? '' : reached ? '达到' : '未达',
]

/** A Chinese character takes two columns of a terminal. */
const width = (text: string): number => text.length + (text.match(/[\u2e80-\u9fff\uff00-\uffef]/g)?.length ?? 0)

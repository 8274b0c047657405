import { cellsOf, joinLines, repairText } from '../../catalogue/index.ts'
import { labelOf, type Label, type Style } from './label.ts'
import { cutsOf } from './splits.ts'

/** A line of the reading text. */
export interface Paragraph {
  readonly words: string
  readonly label: Label | null
  /** One cell of a table row. */
  readonly cell: boolean
}

export interface Repair {
  readonly from: string
  readonly to: string
  readonly why: string
}

/** What policy.yaml will say of the repairs; the reading text follows from it. */
export interface Repairing {
  readonly script: 'simplified' | 'traditional'
  readonly joins: readonly string[]
  readonly repairs: readonly Repair[]
}

/** The source as the catalogue will read it, paragraph by paragraph. */
export function paragraphsOf(source: string, { script, joins, repairs }: Repairing): Paragraph[] {
  const joined = joinLines(source, joins).text
  const text = repairs.reduce((words, { from, to }) => words.split(from).join(to), joined)
  return text.split(/\r?\n/).flatMap((line) => {
    const cells = cellsOf(line.trim()).length > 1
    return repairText(line, { repairs: [], script }).lines.map((words) => ({ words, label: labelOf(words), cell: cells }))
  })
}

const why = '一行里有几项，按编号分行'

/** Lines that hold several numbered clauses are cut before each, by a repair whose words stand once in the source. */
export function splitsOf(source: string, { script, joins }: Repairing): { repairs: Repair[]; left: string[] } {
  const text = joinLines(source, joins).text
  const turns = new Map<Style, number>()
  const repairs: Repair[] = []
  const left: string[] = []
  const lines = text.split(/\r?\n/)
  let start = 0
  lines.forEach((line, i) => {
    const [words = ''] = line.includes('|') || /^[\s\u3000]*附[件表]/.test(line) ? [] : repairText(line, { repairs: [], script }).lines
    const next = lines.slice(i + 1).find((other) => other.trim() !== '')
    const own = labelOf(words)
    if (own !== null) turns.set(own.style, own.number)
    for (const at of cutsOf(words, turns, next === undefined ? null : labelOf(next.trim()))) {
      const label = labelOf(words.slice(at))
      if (label !== null) turns.set(label.style, label.number)
      const place = start + placeIn(line, words, at)
      const repair = onceAt(text, place)
      if (repair === null) left.push(words.slice(at, at + 12))
      else repairs.push(repair)
    }
    start += line.length + (text.startsWith('\r\n', start + line.length) ? 2 : 1)
  })
  return { repairs, left }
}

/** Where a place of the repaired line stands in the line as received: the same mark, counting only what is not space. */
function placeIn(line: string, words: string, at: number): number {
  let due = words.slice(0, at).replace(/[\s\u3000]/g, '').length
  let place = 0
  while (place < line.length && (due > 0 || /[\s\u3000\ufeff\u200b]/.test(line[place] ?? ''))) {
    if (!/[\s\u3000\ufeff\u200b\u200c\u200d\u2060\u00ad]/.test(line[place] ?? '')) due--
    place++
  }
  return place
}

/** The words around a place, long enough to stand once in the source, with a line end put there. */
function onceAt(text: string, place: number): Repair | null {
  for (let reach = 3; reach < 60; reach++) {
    const [from, to] = [Math.max(text.lastIndexOf('\n', place - 1) + 1, place - reach), place + reach]
    const words = text.slice(from, to).split(/\r?\n/)[0] ?? ''
    if (text.split(words).length === 2) return { from: words, to: `${words.slice(0, place - from)}\n${words.slice(place - from)}`, why }
  }
  return null
}

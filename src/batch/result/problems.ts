import type { AnswerProblem, Ready } from '../../engine/index.ts'
import { placeName } from '../../view/words/names.ts'
import { wordProblem } from '../../view/words/problems.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { idText } from '../../view/carry/csv.ts'
import type { Line } from '../file/records.ts'
import type { RowProblem } from '../row/rows.ts'

/** Row, enterprise, column, what stands there, what to write. */
export const problemHeaders = (words: EstimateWords): string[] =>
  (['row', 'label', 'column', 'found', 'write'] as const).map((name) => say(words, `batch.out.${name}`))

export function problemCells({ row, cells }: Line, label: string, problem: RowProblem, book: Ready, words: EstimateWords): string[] {
  const rest = [String(row), idText(label)]
  switch (problem.kind) {
    case 'cell':
      return [...rest, problem.header, idText(short(problem.problem.found)), writeInstead(problem.problem, book, words)]
    case 'mark':
      return [...rest, problem.header, idText(short(problem.found)), say(words, `batch.bad.mark.${problem.why}`)]
    default:
      return [...rest, '', idText(short(cells.filter((cell) => cell.trim() !== '').join(' '))), sayLine(problem, words)]
  }
}

function sayLine(problem: Exclude<RowProblem, { kind: 'cell' | 'mark' }>, words: EstimateWords): string {
  switch (problem.kind) {
    case 'wide':
      return say(words, 'batch.bad.wide', { cells: problem.cells, width: problem.width })
    default:
      return say(words, `batch.bad.${problem.kind}`)
  }
}

/** As on the form, but in the words of a table: names instead of addresses, 是 and 否. */
function writeInstead(problem: AnswerProblem, book: Ready, words: EstimateWords): string {
  const found = short(problem.found)
  if (/^[-－—–−/／]+$/.test(found)) return say(words, 'batch.bad.dash', { found })
  if (/^[-+]?\d+(\.\d+)?e[-+]?\d+$/i.test(found)) return say(words, 'batch.bad.exponent', { found })
  if (/^[¥￥]/.test(found) && book.facts[problem.fact]?.kind === 'money') return say(words, 'batch.bad.yuan', { found })
  switch (problem.kind) {
    case 'notYesNo':
      return say(words, 'batch.bad.flag', { found })
    case 'notARegion':
      return say(words, 'batch.bad.region', {
        found,
        expected: quoted(Object.keys(book.regions).map((code) => placeName(book, code))),
        elsewhere: say(words, 'regions.elsewhere'),
      })
    case 'unknownValue':
      return say(words, 'batch.bad.value', {
        found,
        expected: quoted((book.facts[problem.fact]?.values ?? []).map((value) => value.words)),
      })
    default:
      return wordProblem({ ...problem, found }, book, words)
  }
}

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('')
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}……` : text)

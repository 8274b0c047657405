import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { amountText, type Carried, type CarriedResult, type CarriedTotal } from './carried.ts'

/** As much as a chat shows without folding it. */
export const mostLines = 20
/** Chains of regions named one by one; more stand behind the link. */
const mostTotals = 4

/** Up to five rows have their reckoning under them, up to ten a line each; more stand behind the link. */
const [mostReckoned, mostRows] = [5, 10]

/** A result as text to send on: the sentence, what it rests on, what it is not, and where it can be changed. At most twenty lines. */
export function toPlainText(taken: Carried, words: EstimateWords): string {
  const head = [taken.headline, say(words, 'carry.line.head', { by: taken.by }), taken.chosen, factLine(taken, words)]
  const totals = atMost(mostTotals, totalLines(taken.totals, words), (n) => say(words, 'carry.line.total.more', { n }))
  const foot = [say(words, 'carry.line.texts', { texts: taken.texts.join('；') }), taken.disclaimer, ...sourceLines(taken, words)]
  const rest = restLine(
    taken.results.filter(({ amount }) => amount === ''),
    words,
  )
  const room = mostLines - head.length - rest.length - totals.length - foot.length
  const results = rowLines(
    taken.results.filter(({ amount }) => amount !== ''),
    room,
    words,
  )
  return [...head, ...results, ...rest, ...totals, ...foot].map(oneLine).join('\n')
}

function rowLines(results: readonly CarriedResult[], room: number, words: EstimateWords): readonly string[] {
  const rows = results.map((result, at) => resultLine(result, at + 1, words))
  const reckoned = rows.flatMap((row, at) => [
    row,
    ...(results[at]?.method ? [say(words, 'carry.line.method', { method: results[at].method })] : []),
  ])
  if (rows.length <= mostReckoned && reckoned.length <= room) return reckoned
  const shown = rows.length <= Math.min(mostRows, room) ? rows.length : Math.min(mostRows, room - 1)
  return [...rows.slice(0, shown), ...(shown < rows.length ? [say(words, 'carry.line.more', { n: rows.length - shown })] : [])]
}

export const sourceLines = ({ version, link }: Carried, words: EstimateWords): string[] => [
  say(words, 'carry.line.version', { version }),
  say(words, 'carry.line.link', { link }),
]

/** An answer may hold a line feed; a line may not. */
export const oneLine = (line: string): string => line.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')

function atMost(most: number, lines: readonly string[], more: (n: number) => string): readonly string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), more(lines.length - most + 1)]
}

export const factLine = ({ facts }: Carried, words: EstimateWords): string =>
  facts.length === 0 ? say(words, 'carry.line.noFacts') : say(words, 'carry.line.facts', { facts: facts.join('；') })

/** What has no amount is counted by its status. */
function restLine(results: readonly CarriedResult[], words: EstimateWords): string[] {
  const counts = [...new Set(results.map(({ status }) => status))].map((status) =>
    say(words, 'carry.line.rest.part', { n: results.filter((one) => one.status === status).length, status }),
  )
  return counts.length === 0 ? [] : [say(words, 'carry.line.rest', { counts: counts.join(say(words, 'and')) })]
}

const resultLine = (result: CarriedResult, n: number, words: EstimateWords): string =>
  say(words, 'carry.line.result', {
    n,
    title: result.heading,
    tag: result.tag,
    amount: result.amount,
    status: result.status,
    policy: result.policy,
    clause: result.clause,
  })

function totalLines(totals: readonly CarriedTotal[], words: EstimateWords): string[] {
  const summed = totals.filter(({ lines }) => lines.length > 0)
  if (summed.length === 0) return [say(words, 'carry.line.total.none')]
  return summed.map(({ heading, lines }) => {
    const parts = lines.map(({ kind, amount }) =>
      say(words, 'carry.line.total.part', { kind: say(words, `carry.kind.${kind}`), amount: amountText(amount) }),
    )
    return say(words, 'carry.line.total', { chain: heading, lines: parts.join('；') })
  })
}

import { say, type Words } from '../words/say.ts'
import { amountText, type Taken, type TakenResult, type TakenTotal } from './taken.ts'

/** As much as a chat shows without folding it. */
export const mostLines = 20
/** Chains of regions named one by one; more stand behind the link. */
const mostTotals = 4

/** A result as text to send on: what it is, what it rests on, what it is not, and where it can be changed. At most twenty lines. */
export function toPlainText(taken: Taken, words: Words): string {
  const head = [say(words, 'take.line.headline', { headline: taken.headline }), taken.by, taken.chosen, factLine(taken, words)]
  const totals = atMost(mostTotals, totalLines(taken.totals, words), (n) => say(words, 'take.line.total.more', { n }))
  const foot = [say(words, 'take.line.texts', { texts: taken.texts.join('；') }), taken.disclaimer, ...sourceLines(taken, words)]
  const room = mostLines - head.length - totals.length - foot.length
  const results = atMost(
    room,
    taken.results.map((result, at) => resultLine(result, at + 1, words)),
    (n) => say(words, 'take.line.more', { n }),
  )
  return [...head, ...results, ...totals, ...foot].map(oneLine).join('\n')
}

/** What paper needs besides what stands on the page: the answers, and the way back to them. */
export const toPaper = (taken: Taken, words: Words): readonly string[] => [
  taken.by,
  taken.chosen,
  factLine(taken, words),
  ...sourceLines(taken, words),
]

export const sourceLines = ({ version, link }: Taken, words: Words): string[] => [
  say(words, 'take.line.version', { version }),
  say(words, 'take.line.link', { link }),
]

/** An answer may hold a line feed; a line may not. */
export const oneLine = (line: string): string => line.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')

function atMost(most: number, lines: readonly string[], more: (n: number) => string): readonly string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), more(lines.length - most + 1)]
}

export const factLine = ({ facts }: Taken, words: Words): string =>
  facts.length === 0 ? say(words, 'take.line.noFacts') : say(words, 'take.line.facts', { facts: facts.join('；') })

const resultLine = (result: TakenResult, n: number, words: Words): string =>
  say(words, result.amount === '' ? 'take.line.result.bare' : 'take.line.result', {
    n,
    title: result.heading,
    tag: result.tag,
    amount: result.amount,
    status: result.status,
    policy: result.policy,
    clause: result.clause,
  })

function totalLines(totals: readonly TakenTotal[], words: Words): string[] {
  const summed = totals.filter(({ lines }) => lines.length > 0)
  if (summed.length === 0) return [say(words, 'take.line.total.none')]
  return summed.map(({ heading, lines }) => {
    const parts = lines.map(({ kind, amount }) =>
      say(words, 'take.line.total.part', { kind: say(words, `take.kind.${kind}`), amount: amountText(amount) }),
    )
    return say(words, 'take.line.total', { chain: heading, lines: parts.join('；') })
  })
}

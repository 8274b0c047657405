import { subjectPart } from '../../engine/facts/ids.ts'
import type { Ready, ReadyRule } from '../../engine/index.ts'
import { anatomiesIn } from '../../engine/vary/index.ts'
import { say } from '../../locale/say.ts'
import { fullYuan, moneyWords, totalOf } from '../words/amounts.ts'
import { textOf } from './amount.ts'
import { questionOf, type Form, type Question } from './question.ts'

/** Money received for a subject, level by level, in one compact group. */
export interface Received {
  readonly subject: string
  readonly legend: string
  /** 万元 */
  readonly unit: string
  readonly help: string
  readonly questions: readonly Question[]
  /** 合计500万元 ＝ 5,000,000 元, of what is filled in. */
  readonly total: string | null
}

export const isReceived = (fact: string, { facts }: Ready): boolean => facts[fact]?.received !== undefined

/** @param facts of one subject. */
export function toReceived(facts: readonly string[], asked: readonly ReadyRule[], form: Form): Received {
  const { book, words } = form
  const subject = subjectPart(facts[0] ?? '')
  const level = (fact: string): string => book.facts[fact]?.received ?? fact
  const named = (fact: string): Question => ({ ...questionOf(fact, 0, form), label: level(fact), help: null, changes: null })
  const inOrder = Object.keys(book.facts).filter((fact) => facts.includes(fact))
  return {
    subject,
    legend: say(words, 'received.legend', { subject: book.subjects[subject]?.words ?? subject }),
    unit: say(words, 'money.unit'),
    help: helpOf(inOrder, asked, form, level),
    questions: inOrder.map(named),
    total: totalIn(inOrder, form),
  }
}

/** What they are for, in one sentence: 国家、省、市是宝安的计算基数，各级合计用于总额限制；没有就填0。 */
function helpOf(facts: readonly string[], asked: readonly ReadyRule[], form: Form, level: (fact: string) => string): string {
  const { book, words } = form
  const bases = new Map<string, Set<string>>()
  for (const rule of asked) {
    const numbers = new Set(anatomiesIn(rule.pays).flatMap(({ numbers }) => numbers))
    const levels = facts.filter((fact) => numbers.has(fact)).map(level)
    if (levels.length === 0) continue
    const said = levels.join(say(words, 'and'))
    bases.set(said, (bases.get(said) ?? new Set()).add(textOf(rule.policy, asked, book)))
  }
  const limited = asked.some((rule) =>
    (book.limitsOf.get(rule.id) ?? []).some((limit) => limit.kind === 'aggregate' && limit.counts.some((fact) => facts.includes(fact))),
  )
  const said = [...bases].map(([levels, texts]) => say(words, 'received.base', { levels, texts: [...texts].join(say(words, 'and')) }))
  const uses = [...said, ...(limited ? [say(words, 'received.limit')] : [])]
  return uses.length === 0 ? say(words, 'received.none') : say(words, 'received.help', { uses: uses.join(say(words, 'amount.comma')) })
}

function totalIn(facts: readonly string[], { facts: known, book, words }: Form): string | null {
  const values = facts.flatMap((fact) => {
    const one = known.get(fact)
    return one?.kind === 'number' ? [one.value] : []
  })
  if (values.length === 0) return null
  const sum = totalOf(values)
  const open = values.length < facts.length
  return say(words, open ? 'received.filled' : 'received.total', { sum: moneyWords(sum, book.locale), yuan: fullYuan(sum) })
}

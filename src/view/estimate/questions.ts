import { memo } from '../../memo/memo.ts'
import { elsewhere, type AnswerProblem, type Facts, type Known, type Ready } from '../../engine/index.ts'
import { ownFact } from '../../engine/facts/ids.ts'
import type { RuleFact } from '../../schema/rulebook.ts'
import { fullYuan } from '../words/amounts.ts'
import { factWords, isFirstTime, unitOf, type Book } from '../words/names.ts'
import { wordProblem } from '../words/problems.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { slipOf, type Slip } from '../words/slip.ts'
import { scaleSigns } from '../../schema/locales.ts'

export interface Question {
  readonly fact: string
  readonly control: 'figure' | 'choice' | 'several' | 'date'
  readonly label: string
  readonly help: string | null
  /** Printed beside a figure: 万元, 条. */
  readonly unit: string
  readonly options: readonly { readonly value: string; readonly words: string }[]
  readonly typed: string | readonly string[]
  /** 示例, on a figure filled in by us. */
  readonly mark: string | null
  readonly echo: string | null
  readonly slip: Slip | null
  readonly problem: string | null
  /** 回答这一题可能改变2项结果 */
  readonly changes: string | null
}

export interface QuestionGroup {
  readonly id: string
  readonly legend: string
  readonly help: string | null
  readonly questions: readonly Question[]
}

export interface Questions {
  readonly groups: readonly QuestionGroup[]
  /** 首次申请, with one tap for all of them. */
  readonly before: QuestionGroup | null
  readonly judged: QuestionGroup | null
  readonly regions: QuestionGroup | null
  /** What only other readings need, by subject. */
  readonly readings: readonly QuestionGroup[]
  /** 已答3题，还有2题能改变结果。 */
  readonly progress: string | null
}

export interface Asked {
  readonly order: readonly string[]
  readonly missing: ReadonlyMap<string, number>
  readonly judged: readonly string[]
  readonly regions: readonly string[]
  readonly readings: readonly string[]
}

export interface Form {
  readonly book: Ready
  readonly words: EstimateWords
  readonly typed: Readonly<Record<string, string | readonly string[]>>
  readonly sample: readonly string[]
  readonly facts: Facts
  readonly problems: readonly AnswerProblem[]
  /** What stood in the form when it was found what is asked: a keystroke neither opens nor takes away a question. */
  readonly stood: Pick<Form, 'typed' | 'facts'>
  /** Facts that take one amount a unit, and the fact that counts them. */
  readonly lists: ReadonlyMap<string, string>
}

/** What is asked now: facts still missing, and every answered one where it stood. */
export function toQuestions(asked: Asked, form: Form): Questions {
  const { book, words } = form
  const shown = asked.order.filter(
    (fact) => fact in book.facts && (asked.missing.has(fact) || fact in form.typed || fact in form.stood.typed),
  )
  const ask = (fact: string): Question => questionOf(fact, asked.missing.get(fact) ?? 0, form)
  const before = shown.filter((fact) => ownFact(fact)?.kind === 'before')
  const paid = shown.filter((fact) => ownFact(fact)?.kind === 'paid')
  const group = (id: string, facts: readonly string[], legend: string, help: string | null): QuestionGroup | null =>
    facts.length === 0 ? null : { id, legend, help, questions: facts.map(ask) }
  const grouped = (facts: readonly string[]): QuestionGroup[] =>
    bySubject(facts, book).map(([subject, own]) => ({
      id: subject,
      legend: book.subjects[subject]?.words ?? subject,
      help: book.subjects[subject]?.help ?? null,
      questions: own.map(ask),
    }))
  const own = grouped(shown.filter((fact) => ownFact(fact) === null && !asked.readings.includes(fact)))
  const paidGroup = group('paid', paid, say(words, 'paid.legend'), null)
  return {
    groups: paidGroup === null ? own : [...own, paidGroup],
    before: group('before', before, say(words, 'before.legend'), say(words, 'before.help')),
    judged: group('judged', asked.judged, say(words, 'judged.legend'), say(words, 'judged.help')),
    progress: progressOf(shown, asked, form),
    regions: group('regions', asked.regions, say(words, 'regions.legend'), say(words, 'regions.help')),
    readings: grouped(asked.readings),
  }
}

function progressOf(shown: readonly string[], { missing }: Asked, { stood: { facts }, words }: Form): string | null {
  const done = shown.filter((fact) => facts.get(fact) !== undefined).length
  const open = shown.filter((fact) => missing.has(fact)).length
  if (shown.length === 0) return null
  return open === 0 ? say(words, 'questions.done', { done }) : say(words, 'questions.progress', { done, open })
}

/** Groups in the order of their first question. */
function bySubject(facts: readonly string[], book: Book): [string, string[]][] {
  const groups = new Map<string, string[]>()
  for (const fact of facts) {
    const subject = book.facts[fact]?.subject ?? ''
    groups.set(subject, [...(groups.get(subject) ?? []), fact])
  }
  return [...groups]
}

function questionOf(id: string, changes: number, form: Form): Question {
  const fact = form.book.facts[id]
  if (fact === undefined) throw new Error(`no fact ${id}`)
  return sameQuestion(fact, id, changes, form)
}

/** A question about which nothing new is to be said stays the very same value. */
const sameQuestion = memo(toQuestion, (_, id, changes, { book, words, typed, sample }) => [
  book,
  words,
  JSON.stringify(typed[id]),
  changes,
  sample.includes(id),
])

const helpOf = ({ help }: RuleFact, list: string | null): string | null => [help, list].filter((text) => text != null).join('；') || null

function toQuestion(fact: RuleFact, id: string, changes: number, form: Form): Question {
  const { book, words, typed, facts, problems } = form
  const problem = problems.find((one) => one.fact === id)
  const counted = form.lists.get(id)
  return {
    fact: id,
    control: controlOf(fact),
    label: labelOf(id, fact, form),
    help: helpOf(fact, counted === undefined ? null : say(words, 'money.list', { unit: unitOf(book, counted) })),
    unit: fact.kind === 'money' ? say(words, 'money.unit') : fact.kind === 'ratio' ? '%' : (fact.unit ?? ''),
    options: optionsOf(id, fact, form),
    typed: typed[id] ?? '',
    mark: form.sample.includes(id) ? say(words, 'sample.mark') : null,
    echo: echoOf(typed[id], facts.get(id), fact, form),
    slip: fact.kind === 'money' && problem === undefined ? slipOf(typed[id], words, book.locale) : null,
    problem: problem === undefined ? null : wordProblem(problem, book, words),
    changes: changes > 1 ? say(words, 'questions.changes', { n: changes }) : null,
  }
}

function controlOf(fact: RuleFact): Question['control'] {
  switch (fact.kind) {
    case 'money':
    case 'count':
    case 'quantity':
    case 'price':
    case 'ratio':
      return 'figure'
    case 'set':
      return 'several'
    case 'date':
      return 'date'
    case 'level':
    case 'choice':
    case 'flag':
    case 'region':
      return 'choice'
  }
}

function labelOf(id: string, fact: RuleFact, { book, words }: Form): string {
  const own = ownFact(id)
  if (own === null) return fact.kind === 'money' ? fact.words : (fact.ask ?? factWords(book, id))
  const title = book.measures.find((rule) => rule.id === own.measure)?.title ?? own.measure
  if (own.kind === 'paid') return say(words, 'paid.one', { title })
  return say(words, isFirstTime(book, own.measure) ? 'before.first' : 'before.one', { title })
}

function optionsOf(id: string, fact: RuleFact, { book, words }: Form): Question['options'] {
  const own = ownFact(id)
  const before = own?.kind === 'before'
  const had = own !== null && isFirstTime(book, own.measure) ? 'before.first.yes' : 'before.yes'
  if (fact.kind === 'flag')
    return [
      { value: before ? 'false' : 'true', words: say(words, before ? 'before.no' : 'yes') },
      { value: before ? 'true' : 'false', words: say(words, before ? had : 'no') },
    ]
  if (fact.kind === 'region') {
    const known = Object.entries(book.regions).map(([value, region]) => ({ value, words: region.words }))
    return [...known, { value: elsewhere, words: say(words, 'regions.elsewhere') }]
  }
  return (fact.values ?? []).map((value) => ({ value: value.id, words: value.words }))
}

const scaled = new RegExp(`[${scaleSigns}千百]`)

/** ＝ 12,000,000 元, so that a slip of the unit is seen; a number typed out in full needs none. */
function echoOf(typed: string | readonly string[] | undefined, known: Known | undefined, fact: RuleFact, { words }: Form): string | null {
  if (typeof typed !== 'string' || known === undefined) return null
  if (fact.kind === 'money') {
    const all = known.kind === 'list' ? known.values : known.kind === 'number' ? [known.value] : []
    return say(words, 'echo', { value: all.map((one) => `${fullYuan(one)} ${say(words, 'unit.yuan')}`).join(` ${say(words, 'plus')} `) })
  }
  const counted = (fact.kind === 'count' || fact.kind === 'quantity') && known.kind === 'number'
  if (!counted || !scaled.test(typed)) return null
  return say(words, 'echo', { value: `${fullYuan(known.value)} ${fact.unit ?? ''}` })
}

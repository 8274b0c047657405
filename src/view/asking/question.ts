import { memo } from '../../memo/memo.ts'
import { elsewhere, type AnswerProblem, type Facts, type Known, type parseAnswer, type Ready } from '../../engine/index.ts'
import { ownFact, policyPart } from '../../engine/facts/ids.ts'
import type { RuleFact } from '../../schema/rulebook.ts'
import { fullYuan } from '../words/amounts.ts'
import { factWords, isFirstTime, placeOfCode, unitOf } from '../words/names.ts'
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

/** No answer by itself: what was typed once, and the facts that were said to be the same. */
export interface TypedAmount {
  readonly text: string
  readonly same: readonly string[]
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
  /** What was typed as the amount of a project, by its subject. */
  readonly amounts: Readonly<Record<string, TypedAmount>>
  /** A figure typed into a field of money, read. */
  readonly readMoney: (text: string) => ReturnType<typeof parseAnswer> | null
  /** Clauses as one cites them: of measures by `<policy>/<clause>`, of limits by `<policy>/<limit>`. */
  readonly labels: Readonly<Record<string, string>>
  readonly limits: Readonly<Record<string, { readonly clause: string }>>
  /** Facts that take one amount a unit, and the fact that counts them. */
  readonly lists: ReadonlyMap<string, string>
}

export function questionOf(id: string, changes: number, form: Form): Question {
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

/** One sentence: what the fact says of itself, and how several are written; that each has its own is not said twice. */
function helpOf(id: string, { help = '' }: RuleFact, { book, words, lists }: Form): string | null {
  const counted = lists.get(id)
  if (counted === undefined) return help === '' ? null : help
  const unit = unitOf(book, counted)
  const list = say(words, help.includes('一笔') ? 'money.list.short' : 'money.list', { unit })
  return help === '' ? list : `${help}；${list}`
}

function toQuestion(fact: RuleFact, id: string, changes: number, form: Form): Question {
  const { book, words, typed, facts, problems } = form
  const problem = problems.find((one) => one.fact === id)
  return {
    fact: id,
    control: controlOf(fact),
    label: labelOf(id, fact, form),
    help: helpOf(id, fact, form),
    unit: fact.kind === 'money' ? say(words, 'money.unit') : fact.kind === 'ratio' ? '%' : (fact.unit ?? ''),
    options: optionsOf(id, fact, form),
    typed: typed[id] ?? '',
    mark: form.sample.includes(id) ? say(words, 'sample.mark') : null,
    echo: echoOf(typed[id], facts.get(id), fact, words),
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
  const title = titleOf(own.measure, book)
  if (own.kind === 'paid') return say(words, 'paid.one', { text: textOf(own.measure, book), title })
  return say(words, isFirstTime(book, own.measure) ? 'before.first' : 'before.one', { title })
}

/** By its title; where two measures bear one, by its text too. */
function titleOf(measure: string, book: Ready): string {
  const title = book.measures.find(({ id }) => id === measure)?.title ?? measure
  return book.measures.some((rule) => rule.id !== measure && rule.title === title) ? `${textOf(measure, book)}：${title}` : title
}

const textOf = (measure: string, book: Ready): string => book.policies.find(({ id }) => id === policyPart(measure))?.shortTitle ?? ''

function optionsOf(id: string, fact: RuleFact, { book, words, typed }: Form): Question['options'] {
  const own = ownFact(id)
  const before = own?.kind === 'before'
  const had = own !== null && isFirstTime(book, own.measure) ? 'before.first.yes' : 'before.yes'
  if (fact.kind === 'flag')
    return [
      { value: before ? 'false' : 'true', words: say(words, before ? 'before.no' : 'yes') },
      { value: before ? 'true' : 'false', words: say(words, before ? had : 'no') },
    ]
  if (fact.kind === 'region') {
    const known = [
      ...Object.entries(book.regions).map(([value, region]) => ({ value, words: region.words })),
      { value: elsewhere, words: say(words, 'regions.elsewhere') },
    ]
    const code = typed[id]
    const offered = typeof code !== 'string' || known.some(({ value }) => value === code)
    return offered ? known : [...known, { value: code, words: placeOfCode(book, code, words) }]
  }
  return (fact.values ?? []).map((value) => ({ value: value.id, words: value.words }))
}

const scaled = new RegExp(`[${scaleSigns}千百]`)

/** ＝ 12,000,000 元, so that a slip of the unit is seen; a number typed out in full needs none. */
export function echoOf(
  typed: string | readonly string[] | undefined,
  known: Known | undefined,
  fact: RuleFact,
  words: EstimateWords,
): string | null {
  if (typeof typed !== 'string' || known === undefined) return null
  if (fact.kind === 'money') {
    const all = known.kind === 'list' ? known.values : known.kind === 'number' ? [known.value] : []
    return say(words, 'echo', { value: all.map((one) => `${fullYuan(one)} ${say(words, 'unit.yuan')}`).join(` ${say(words, 'plus')} `) })
  }
  const counted = (fact.kind === 'count' || fact.kind === 'quantity') && known.kind === 'number'
  if (!counted || !scaled.test(typed)) return null
  return say(words, 'echo', { value: `${fullYuan(known.value)} ${fact.unit ?? ''}` })
}

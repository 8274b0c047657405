import { subjectPart } from '../../engine/facts/ids.ts'
import type { Ready, ReadyRule } from '../../engine/index.ts'
import { anatomiesIn } from '../../engine/vary/index.ts'
import { say } from '../../locale/say.ts'
import { moneyWords } from '../words/amounts.ts'
import { placeName } from '../words/names.ts'
import { wordProblem } from '../words/problems.ts'
import { slipOf } from '../words/slip.ts'
import { echoOf, questionOf, type Form, type Question, type TypedAmount } from './question.ts'

/** One project, one figure (product.md §4): typed once, and a row for each fact that may be that number. Nothing is filled before a tap. */
export interface Amount {
  readonly subject: string
  readonly label: string
  /** Which project. */
  readonly about: string
  /** What was typed, and what was said to be the same. */
  readonly stands: TypedAmount
  /** As of a field: what it read, what is wrong with it. */
  readonly field: Question
  /** There is nothing to choose: the field is this very row. */
  readonly alone: boolean
  /** 都按2000万元: the facts of this subject that mean its whole investment; null while there is no amount. */
  readonly all: { readonly words: string; readonly facts: readonly string[] } | null
  readonly rows: readonly AmountRow[]
}

/** A fact, by every name that texts print for it. */
export interface AmountRow {
  readonly fact: string
  readonly question: Question
  readonly names: readonly PrintedName[]
  /** Why it may be another number; null: it is the whole investment of this project. */
  readonly why: string | null
  readonly same: boolean
}

export interface PrintedName {
  /** 按“项目总投资额” */
  readonly words: string
  /** 广西（二）；宝安三（二）2，总额限制用 */
  readonly where: string
}

/** Which of these facts one amount is asked for: without one that means a whole investment there is no project to ask about. */
export function amountFacts(order: readonly string[], { facts }: Ready): readonly string[] {
  const all = order.filter((fact) => facts[fact]?.whole === true || facts[fact]?.apart !== undefined)
  const first = all.find((fact) => facts[fact]?.whole === true)
  if (first === undefined) return []
  const subject = subjectPart(first)
  const own = all.filter((fact) => subjectPart(fact) === subject)
  return [first, ...own.filter((fact) => fact !== first), ...all.filter((fact) => !own.includes(fact))]
}

/** @param facts all that may be rows, whatever is answered; shown those that are rows now. */
export function toAmount(facts: readonly string[], shown: readonly string[], asked: readonly ReadyRule[], form: Form): Amount | null {
  const { book, words } = form
  const [first] = facts
  if (first === undefined) return null
  const subject = subjectPart(first)
  const whole = facts.filter((fact) => subjectPart(fact) === subject && book.facts[fact]?.whole === true)
  const alone = facts.length === 1
  const stands = alone ? { text: textIn(first, form), same: [first] } : standsOf(subject, whole, form)
  if (shown.length === 0 && stands.text === '') return null
  const read = form.readMoney(stands.text)
  const known = read !== null && 'known' in read && read.known.kind === 'number' ? read.known : undefined
  const label = say(words, 'amount.ask')
  return {
    subject,
    label,
    about: book.subjects[subject]?.words ?? subject,
    stands,
    field: {
      ...questionOf(first, 0, form),
      label,
      help: null,
      typed: stands.text,
      mark: whole.some((fact) => form.sample.includes(fact)) ? say(words, 'sample.mark') : null,
      echo: echoOf(stands.text, known, { kind: 'money', words: label, subject }, words),
      slip: known === undefined ? null : slipOf(stands.text, words, book.locale),
      problem: read !== null && 'problem' in read ? wordProblem({ fact: first, ...read.problem }, book, words) : null,
    },
    alone,
    all:
      known === undefined || alone
        ? null
        : { words: say(words, 'amount.all', { amount: moneyWords(known.value, book.locale) }), facts: whole },
    rows: shown.map((fact) => ({
      fact,
      question: questionOf(fact, 0, form),
      names: namesOf(fact, asked, form),
      why: whyOf(fact, subject, form),
      same: stands.text !== '' && stands.same.includes(fact),
    })),
  }
}

const textIn = (fact: string, { typed }: Form): string => {
  const text = typed[fact] ?? ''
  return typeof text === 'string' ? text : ''
}

/** A link brings answers and no amount: then what was answered as a whole investment is the amount. */
function standsOf(subject: string, whole: readonly string[], form: Form): TypedAmount {
  const stands = form.amounts[subject]
  if (stands !== undefined) return { ...stands, same: stands.same.filter((fact) => textIn(fact, form) === stands.text) }
  const text = whole.map((fact) => textIn(fact, form)).find((each) => each !== '') ?? ''
  return { text, same: text === '' ? [] : whole.filter((fact) => textIn(fact, form) === text) }
}

function whyOf(fact: string, subject: string, { book, words }: Form): string | null {
  const own = subjectPart(fact)
  const apart = book.facts[fact]?.apart ?? null
  if (own === subject || book.subjects[own]?.lasting === true) return apart
  const only = say(words, 'amount.only', { subject: book.subjects[own]?.words ?? own })
  return apart === null ? only : say(words, 'amount.why', { only, apart })
}

/** Every name the asked measures and their limits print for a fact, with the clauses that print it. */
function namesOf(fact: string, asked: readonly ReadyRule[], form: Form): PrintedName[] {
  const { book, words } = form
  const found = new Map<string, Set<string>>()
  const note = (name: string, where: string): void => {
    found.set(name, (found.get(name) ?? new Set()).add(where))
  }
  for (const rule of asked) {
    for (const { numbers, names } of anatomiesIn(rule.pays))
      numbers.forEach((number, at) => {
        if (number === fact) note(names[at] ?? form.book.facts[fact]?.words ?? fact, clauseOf(rule, asked, form))
      })
    for (const limit of book.limitsOf.get(rule.id) ?? [])
      if (limit.kind === 'aggregate' && limit.of === fact) {
        const label = form.limits[`${limit.policy}/${limit.id}`]?.clause ?? limit.clause
        note(limit.as, say(words, 'amount.limit', { where: `${textOf(limit.policy, asked, book)}${label}` }))
      }
  }
  return [...found].map(([name, where]) => ({
    words: say(words, 'amount.name', { name }),
    where: [...where].join(say(words, 'amount.between')),
  }))
}

const clauseOf = ({ policy, clause }: ReadyRule, asked: readonly ReadyRule[], { book, labels }: Form): string =>
  `${textOf(policy, asked, book)}${labels[`${policy}/${clause}`] ?? clause}`

/** 宝安; where two texts of a place ask, the text by its short name. */
export function textOf(policy: string, asked: readonly ReadyRule[], book: Ready): string {
  const text = book.policies.find(({ id }) => id === policy)
  if (text === undefined) return policy
  const there = new Set(asked.filter((rule) => regionOf(rule.policy, book) === text.region).map((rule) => rule.policy))
  return there.size > 1 ? text.shortTitle : placeName(book, text.region)
}

const regionOf = (policy: string, book: Ready): string | undefined => book.policies.find(({ id }) => id === policy)?.region

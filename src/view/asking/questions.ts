import { memo } from '../../memo/memo.ts'
import { ownFact, subjectPart } from '../../engine/facts/ids.ts'
import { say } from '../../locale/say.ts'
import { amountFacts, toAmount, type Amount } from './amount.ts'
import { foldWords } from './fold.ts'
import { toPlace, type Place } from './place.ts'
import { questionOf, type Form, type Question } from './question.ts'
import { isReceived, toReceived, type Received } from './received.ts'

/** What is asked and counted as one. */
export type Item =
  | { readonly kind: 'question'; readonly id: string; readonly question: Question }
  | { readonly kind: 'amount'; readonly id: string; readonly amount: Amount }
  | { readonly kind: 'received'; readonly id: string; readonly received: Received }

export interface QuestionGroup {
  readonly id: string
  readonly legend: string
  readonly help: string | null
  readonly items: readonly Item[]
}

export interface Questions {
  /** In sight: the one that can change the outcome most first, five at most. */
  readonly sight: readonly Item[]
  readonly fold: Fold | null
  readonly place: Place | null
}

/** All the rest, behind one line that counts it. */
export interface Fold {
  readonly words: string
  /** Nothing else is asked. */
  readonly first: boolean
  readonly groups: readonly QuestionGroup[]
  /** 首次申请, with one tap for all of them. */
  readonly before: QuestionGroup | null
  readonly paid: QuestionGroup | null
  readonly judged: QuestionGroup | null
  /** What only other readings need, by subject. */
  readonly readings: readonly QuestionGroup[]
}

export interface Asked {
  readonly order: readonly string[]
  readonly missing: ReadonlyMap<string, number>
  /** By fact, the measures that miss it. */
  readonly missedBy: ReadonlyMap<string, readonly string[]>
  readonly judged: readonly string[]
  /** By fact of a place, where it is assumed to lie. */
  readonly within: ReadonlyMap<string, readonly string[]>
  readonly readings: readonly string[]
  readonly rules: ReadonlySet<string>
}

export const mostInSight = 5

/** What is asked now: facts still missing, and every answered one where it stood. */
export function toQuestions(asked: Asked, form: Form): Questions {
  const { book } = form
  const isShown = (fact: string): boolean => asked.missing.has(fact) || fact in form.typed || fact in form.stood.typed
  const order = asked.order.filter((fact) => fact in book.facts)
  const slots = slotsOf(order, asked, form)
  const itemsOf = (some: readonly Slot[]): Item[] => some.flatMap((slot) => itemOf(slot, isShown, asked, form) ?? [])
  const sight = itemsOf(slots.slice(0, mostInSight)).map((item) => withSubject(item, form))
  const rest = itemsOf(slots.slice(mostInSight))
  return { sight, fold: foldOf(sight, rest, order.filter(isShown), asked, form), place: toPlace(asked.within, form) }
}

/** In sight no legend says of what a question is: 月均解析量 is asked of a node and of an enterprise. */
function withSubject(item: Item, { book }: Form): Item {
  if (item.kind !== 'question') return item
  const subject = book.subjects[subjectPart(item.id)]?.words
  return subject === undefined ? item : { ...item, question: named(item.question, subject) }
}

const named = memo((question: Question, subject: string): Question => ({
  ...question,
  help: question.help === null ? subject : `${subject}；${question.help}`,
}))

/** What takes one place: its facts, whatever is answered. */
type Slot =
  | { readonly kind: 'question'; readonly fact: string }
  | { readonly kind: 'amount' | 'received'; readonly id: string; readonly facts: readonly string[] }

/** In the order of their first facts: no answer moves them. */
function slotsOf(order: readonly string[], asked: Asked, { book }: Form): Slot[] {
  const own = order.filter((fact) => ownFact(fact) === null && !asked.readings.includes(fact))
  const amount = amountFacts(own, book)
  const slots = new Map<string, Slot>()
  for (const fact of own) {
    const subject = subjectPart(fact)
    if (amount.includes(fact)) slots.set('amount', { kind: 'amount', id: 'amount', facts: amount })
    else if (isReceived(fact, book)) {
      const facts = own.filter((each) => isReceived(each, book) && subjectPart(each) === subject)
      slots.set(`received ${subject}`, { kind: 'received', id: `received ${subject}`, facts })
    } else slots.set(fact, { kind: 'question', fact })
  }
  const all = [...slots.values()]
  const beside = all.filter(
    (slot) => slot.kind === 'received' && amount.some((fact) => subjectPart(fact) === subjectPart(slot.facts[0] ?? '')),
  )
  // What one project received stands behind what it costs.
  return all.flatMap((slot) => (slot.kind === 'amount' ? [slot, ...beside] : beside.includes(slot) ? [] : [slot]))
}

function itemOf(slot: Slot, isShown: (fact: string) => boolean, asked: Asked, form: Form): Item | null {
  if (slot.kind === 'question') return isShown(slot.fact) ? single(slot.fact, asked, form) : null
  const rules = form.book.measures.filter(({ id }) => asked.rules.has(id))
  const shown = slot.facts.filter(isShown)
  if (slot.kind === 'received')
    return shown.length === 0 ? null : { kind: 'received', id: slot.id, received: toReceived(shown, rules, form) }
  const amount = toAmount(slot.facts, shown, rules, form)
  return amount === null ? null : { kind: 'amount', id: slot.id, amount }
}

const single = (fact: string, { missing }: Asked, form: Form): Item => ({
  kind: 'question',
  id: fact,
  question: questionOf(fact, missing.get(fact) ?? 0, form),
})

function foldOf(sight: readonly Item[], rest: readonly Item[], shown: readonly string[], asked: Asked, form: Form): Fold | null {
  const { book, words } = form
  const all = (facts: readonly string[]): Item[] => facts.map((fact) => single(fact, asked, form))
  const group = (id: string, items: readonly Item[], legend: string, help: string | null): QuestionGroup | null =>
    items.length === 0 ? null : { id, legend, help, items }
  const before = all(shown.filter((fact) => ownFact(fact)?.kind === 'before'))
  const paid = all(shown.filter((fact) => ownFact(fact)?.kind === 'paid'))
  const [judged, readings] = [all(asked.judged), all(asked.readings)]
  const inside = [...rest, ...before, ...paid, ...judged, ...readings]
  if (inside.length === 0) return null
  const open = inside.filter((item) => !isAnswered(item))
  const needed = open.map((item) => factsIn(item).filter((fact) => asked.missing.has(fact))).filter((facts) => facts.length > 0)
  return {
    words: foldWords(
      {
        open: open.length,
        filled: inside.length - open.length,
        needed: needed.length,
        missedBy: [...new Set(needed.flat().flatMap((fact) => asked.missedBy.get(fact) ?? []))],
      },
      book,
      words,
    ),
    first: sight.length === 0,
    groups: bySubject(rest, form),
    before: group('before', before, say(words, 'before.legend'), say(words, 'before.help')),
    paid: group('paid', paid, say(words, 'paid.legend'), null),
    judged: group('judged', judged, say(words, 'judged.legend'), say(words, 'judged.help')),
    readings: bySubject(readings, form),
  }
}

/** Groups in the order of their first question. */
function bySubject(items: readonly Item[], { book }: Form): QuestionGroup[] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const subject = subjectPart(factsIn(item)[0] ?? '')
    groups.set(subject, [...(groups.get(subject) ?? []), item])
  }
  return [...groups].map(([id, own]) => ({
    id,
    legend: book.subjects[id]?.words ?? id,
    help: book.subjects[id]?.help ?? null,
    items: own,
  }))
}

export function factsIn(item: Item): readonly string[] {
  switch (item.kind) {
    case 'question':
      return [item.question.fact]
    case 'amount':
      return item.amount.rows.map(({ fact }) => fact)
    case 'received':
      return item.received.questions.map(({ fact }) => fact)
  }
}

/** Something stands in each of its fields, right or wrong. */
function isAnswered(item: Item): boolean {
  switch (item.kind) {
    case 'question':
      return item.question.typed !== ''
    case 'amount':
      return item.amount.rows.every(({ question }) => question.typed !== '')
    case 'received':
      return item.received.questions.every(({ typed }) => typed !== '')
  }
}

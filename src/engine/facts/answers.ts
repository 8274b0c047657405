import { isDay } from '../../days/day.ts'
import { owns } from '../../floor/floor.ts'
import { asYuan, exact, type Money } from '../../money/money.ts'
import { plain, printed, printedRate } from '../../money/printed.ts'
import type { RuleFact } from '../../schema/rulebook.ts'
import type { Facts, Known } from './facts.ts'
import { nearest } from './nearest.ts'
import type { Ready } from './ready.ts'

/** What was typed: text as people print it; numbers only for counts; null or '' = not answered. */
export type Answer = string | number | boolean | null | readonly string[]
export type Answers = Readonly<Record<string, Answer>>

export type ProblemKind =
  | 'unknownFact'
  | 'notANumber'
  | 'noUnit'
  | 'wrongUnit'
  | 'negative'
  | 'notWhole'
  | 'tooLarge'
  | 'tooFine'
  | 'unknownValue'
  | 'notYesNo'
  | 'notARegion'
  | 'severalRegions'
  | 'notADate'
  | 'notAList'
  | 'emptyList'
  | 'oneAmount'
  | 'notOneEach'

/** Why an answer could not be used; worded by view/problems.ts. */
export interface AnswerProblem {
  readonly fact: string
  readonly kind: ProblemKind
  readonly found: string
  /** The unit, values, places or nearest address to write instead; of a list that is not one amount a unit, what counts them and how many. */
  readonly expected: readonly string[]
}

export interface Parsed {
  readonly facts: Facts & ReadonlyMap<string, Known>
  readonly problems: readonly AnswerProblem[]
}

/** 10^15 元 behaves; what is beyond a thousand times that is a slip of the keyboard. */
const largest = exact('1000000000000000000')

/**
 * Answers → facts. What cannot be read is left unanswered and named; the rest stands. Who answers only under the address a fact had
 * before is understood as before; whoever knows the new one says it, or null.
 */
export function parseFacts(answers: Answers, book: Ready): Parsed {
  const facts = new Map<string, Known>()
  const problems: AnswerProblem[] = []
  for (const [id, answer] of Object.entries(answers)) {
    if (answer === null || answer === '') continue
    const fact = owns(book.facts, id) ? book.facts[id] : undefined
    const read = readOne(id, answer, fact, book)
    if ('problem' in read) problems.push({ fact: id, ...read.problem })
    else facts.set(id, read.known)
  }
  for (const [id, { formerly }] of Object.entries(book.facts)) {
    const known = formerly === undefined || owns(answers, id) ? undefined : facts.get(formerly)
    if (known !== undefined) facts.set(id, known)
  }
  for (const [list, count] of book.listable) {
    const [listed, counted] = [facts.get(list), facts.get(count)]
    if (listed?.kind !== 'list' || counted?.kind !== 'number' || counted.value.eq(listed.values.length)) continue
    facts.delete(list)
    problems.push({ fact: list, kind: 'notOneEach', found: String(listed.values.length), expected: [count, counted.value.toFixed()] })
  }
  return { facts, problems }
}

function readOne(id: string, answer: Answer, fact: RuleFact | undefined, book: Ready): Read {
  if (fact === undefined) return refuse('unknownFact', id, nearest(id, Object.keys(book.facts)))
  if (fact.kind === 'money' && isList(answer) && !book.listable.has(id)) return refuse('oneAmount', answer)
  return parseAnswer(answer, fact, book)
}

/** What `Array.isArray` does not say of a list that is only read. */
const isList = (answer: Answer): answer is readonly string[] => Array.isArray(answer)

type Read = { readonly known: Known } | { readonly problem: Omit<AnswerProblem, 'fact'> }
const refuse = (kind: ProblemKind, found: unknown, expected: readonly string[] = []): Read => ({
  problem: { kind, found: typeof found === 'string' ? found : JSON.stringify(found), expected },
})

/** One answer to one fact. */
export function parseAnswer(answer: Answer, fact: RuleFact, book: Pick<Ready, 'regions'>): Read {
  switch (fact.kind) {
    case 'money':
      return isList(answer) ? readList(answer) : readMoney(answer)
    case 'count':
    case 'quantity':
      return readCount(answer, fact)
    case 'price':
      return readPrice(answer, fact)
    case 'ratio':
      return readRatio(answer)
    case 'flag':
      return readFlag(answer)
    case 'level':
      return readLevel(answer, fact)
    case 'choice':
      return readChoice(answer, fact)
    case 'set':
      return readSet(answer, fact)
    case 'region':
      return readRegion(answer, book)
    case 'date':
      return isDay(answer) ? { known: { kind: 'number', value: exact(answer.replace(/-/g, '')) } } : refuse('notADate', answer)
  }
}

function readMoney(answer: Exclude<Answer, readonly string[]>): Read {
  if (typeof answer !== 'string') return refuse('noUnit', answer, ['万元', '元'])
  if (isNegative(answer)) return refuse('negative', answer)
  const found = printed(answer)
  if (found === null) return refuse('notANumber', answer, ['万元', '元'])
  if (found.unit === '') return refuse('noUnit', answer, ['万元', '元'])
  if (found.unit !== '元') return refuse('wrongUnit', answer, ['万元', '元'])
  return sized(found.value, answer, 2)
}

function readList(answer: readonly string[]): Read {
  if (answer.length === 0) return refuse('emptyList', answer)
  const values: Money[] = []
  for (const one of answer) {
    const read = readMoney(one)
    if ('problem' in read) return read
    if (read.known.kind === 'number') values.push(asYuan(read.known.value))
  }
  return { known: { kind: 'list', values } }
}

function readCount(answer: Answer, fact: RuleFact): Read {
  if (typeof answer === 'number') {
    if (answer < 0) return refuse('negative', answer)
    return Number.isSafeInteger(answer) && fact.kind === 'count'
      ? sized(String(answer), String(answer), 0)
      : refuse(fact.kind === 'count' ? 'notWhole' : 'noUnit', answer, units(fact))
  }
  if (typeof answer !== 'string') return refuse('notANumber', answer, units(fact))
  if (isNegative(answer)) return refuse('negative', answer)
  const found = printed(answer)
  if (found === null) return refuse('notANumber', answer, units(fact))
  if (found.unit === '' && fact.kind === 'quantity') return refuse('noUnit', answer, units(fact))
  if (found.unit !== '' && !units(fact).includes(folded(found.unit))) return refuse('wrongUnit', answer, units(fact))
  return sized(found.value, answer, fact.kind === 'count' ? 0 : 4)
}

function readPrice(answer: Answer, fact: RuleFact): Read {
  if (typeof answer !== 'string') return refuse('noUnit', answer, [fact.unit ?? '元'])
  if (isNegative(answer)) return refuse('negative', answer)
  const found = printed(answer)
  if (found === null) return refuse('notANumber', answer, [fact.unit ?? '元'])
  const unit = (text: string): string => folded(text).replace(/[/·.每]/g, '')
  if (unit(found.unit) !== unit(fact.unit ?? '元')) return refuse(found.unit === '' ? 'noUnit' : 'wrongUnit', answer, [fact.unit ?? '元'])
  return sized(found.value, answer, 4)
}

function readRatio(answer: Answer): Read {
  const found = typeof answer === 'string' ? printedRate(answer) : null
  if (typeof answer === 'string' && isNegative(answer)) return refuse('negative', answer)
  return found === null ? refuse('noUnit', answer, ['%']) : sized(found, String(answer), 8)
}

function readFlag(answer: Answer): Read {
  const value =
    typeof answer === 'boolean'
      ? answer
      : answer === 'true' || answer === '是'
        ? true
        : answer === 'false' || answer === '否'
          ? false
          : null
  return value === null ? refuse('notYesNo', answer, ['true', 'false']) : { known: { kind: 'flag', value } }
}

function readLevel(answer: Answer, fact: RuleFact): Read {
  const at = fact.values?.findIndex((value) => value.id === String(answer)) ?? -1
  return at < 0 ? refuse('unknownValue', answer, ids(fact)) : { known: { kind: 'number', value: exact(String(at)) } }
}

function readChoice(answer: Answer, fact: RuleFact): Read {
  return ids(fact).includes(String(answer))
    ? { known: { kind: 'choice', value: String(answer) } }
    : refuse('unknownValue', answer, ids(fact))
}

function readSet(answer: Answer, fact: RuleFact): Read {
  if (!isList(answer)) return refuse('notAList', answer, ids(fact))
  const stranger = answer.find((member) => !ids(fact).includes(member))
  return stranger === undefined
    ? { known: { kind: 'set', values: new Set(answer) } }
    : refuse('unknownValue', stranger, nearest(stranger, ids(fact)))
}

function readRegion(answer: Answer, book: Pick<Ready, 'regions'>): Read {
  return /^\d{6}$/.test(String(answer)) || owns(book.regions, String(answer))
    ? { known: { kind: 'choice', value: String(answer) } }
    : refuse('notARegion', answer, Object.keys(book.regions))
}

const ids = (fact: RuleFact): string[] => (fact.values ?? []).map((value) => value.id)
const isNegative = (text: string): boolean => /^[-－−–]/.test(text.trim())
/** The unit as written either way: 台（套） is answered in 台, 套 or 台（套）; 條 counts as 条. */
function units(fact: RuleFact): string[] {
  const unit = folded(plain(fact.unit ?? '').replace(/[（）]/g, (bracket) => (bracket === '（' ? '(' : ')')))
  const inner = /^(.+)\((.+)\)$/.exec(unit)
  return inner === null
    ? [unit, ...(unit === '个月' ? ['月'] : [])]
    : [unit, inner[1] ?? '', inner[2] ?? '', `${inner[1]}${inner[2]}`, `${inner[1]}（${inner[2]}）`]
}

/** As the form's other script or a meter writes them: 畝, 千瓦時, kWh. */
const alike = '條条個个臺台項项戶户畝亩頃顷時时噸吨（(）)'
const folded = (text: string): string =>
  text
    .replace(/[條個臺項戶畝頃時噸（）]/g, (c) => alike[alike.indexOf(c) + 1] ?? c)
    .replace(/㎡|m²/g, '平方米')
    .replace(/kwh|度/i, '千瓦时')

function sized(value: string, found: string, places: number): Read {
  const known = exact(value)
  if (known.gt(largest)) return refuse('tooLarge', found)
  if (known.decimalPlaces() > places) return refuse(places === 0 ? 'notWhole' : 'tooFine', found)
  return { known: { kind: 'number', value: known } }
}

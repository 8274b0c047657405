import { ownFact, rolesFact } from '../../engine/facts/ids.ts'
import type { Ready } from '../../engine/index.ts'
import type { Typed } from '../answers.ts'
import { factCode, factOf, measureCode, measureOf, type Coded } from './codes.ts'
import { take, type Draft } from './fitting.ts'
import { readRules } from './rules.ts'
import { spell, spellAll, unspell, unspellAll } from './spelled.ts'

/**
 * What stands in the form as entries, each a letter and what belongs to it; `x` before the letter marks a sample of ours.
 *
 *     rnodeOperator-ltrainer   roles; p regions, t topics, m matters alike
 *     fk7Q                     the measure a clause page sent us for, by its code; d20261122 the day; w as written
 *     v3qg1200-p5              a fact by its code, as typed
 *     y3qg, n3qg               true and false
 *     s3qga-lb                 what is ticked; nothing after the code: none of them
 *     Yk7Q, Nk7Q, Pk7Q300      of a measure: had before or not, what was paid
 *     gk7QXrhR1J…              by which rules it was reckoned (rules.ts), last
 */
export type Entry = string

/** What, where, who. */
const choiceEntries = ({ roles, places, topics, matters, focus }: Choices, book: Coded): Entry[] => [
  ...list('r', roles),
  ...list('p', places),
  ...list('t', topics),
  ...list('m', matters),
  ...(focus === null ? [] : [`f${measureCode(focus, book)}`]),
]
type Choices = Pick<Typed, 'roles' | 'places' | 'topics' | 'matters' | 'focus'>

export function answerEntries(typed: Typed, book: Coded): Entry[] {
  const { facts, sample, on, asWritten } = typed
  const marked = (id: string, entry: Entry): Entry => (sample.includes(id) ? `x${entry}` : entry)
  return [
    ...choiceEntries(typed, book).map((entry) => (entry.startsWith('r') ? marked(rolesFact, entry) : entry)),
    ...(on === null ? [] : [`d${on.replaceAll('-', '')}`]),
    ...(asWritten ? ['w'] : []),
    ...Object.entries(facts).flatMap(([id, answer]) => (answer === '' ? [] : [marked(id, ofFact(id, answer, book))])),
  ]
}

const list = (letter: string, ids: readonly string[]): Entry[] => (ids.length === 0 ? [] : [`${letter}${spellAll(ids)}`])

function ofFact(id: string, typed: string | readonly string[], book: Coded): Entry {
  const own = ownFact(id)
  const code = own === null ? factCode(id, book) : measureCode(own.measure, book)
  if (own?.kind === 'paid') return `P${code}${spell(String(typed))}`
  if (typeof typed !== 'string') return `s${code}${spellAll(typed)}`
  if (own !== null) return typed === 'true' ? `Y${code}` : `N${code}`
  return typed === 'true' ? `y${code}` : typed === 'false' ? `n${code}` : `v${code}${spell(typed)}`
}

/** An entry into the answers, if it fits this rulebook; else it is listed. */
export function readEntry(entry: Entry, draft: Draft, book: Ready): void {
  const [, mark = '', letter = '', rest = ''] = /^(x?)(\w)(.*)$/.exec(entry) ?? []
  const [code, value] = [rest.slice(0, 3), rest.slice(3)]
  const put = (key: string, written: string | readonly string[]): void => {
    take({ key, value: written, sample: mark !== '' }, draft, book)
  }
  const answer = (id: string | null, written: string | readonly string[]): void => {
    if (id === null) draft.dropped.push(`${code}：${String(written)}`)
    else put(id, written)
  }
  const measure = measureOf(code, book)
  switch (letter) {
    case 'r':
    case 'p':
    case 't':
    case 'm':
      put(letter, unspellAll(rest))
      break
    case 'f':
      put('f', measureOf(rest, book) ?? rest)
      break
    case 'd':
      put('d', rest.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'))
      break
    case 'w':
      put('w', '')
      break
    case 'v':
      answer(factOf(code, book), unspell(value))
      break
    case 's':
      answer(factOf(code, book), unspellAll(value))
      break
    case 'y':
    case 'n':
      answer(factOf(code, book), letter === 'y' ? 'true' : 'false')
      break
    case 'Y':
    case 'N':
      answer(measure === null ? null : `${measure}.before`, letter === 'Y' ? 'true' : 'false')
      break
    case 'P':
      answer(measure === null ? null : `${measure}.paid`, unspell(value))
      break
    case 'g':
      readRules(rest, draft, book)
      break
    default:
      draft.dropped.push(entry)
  }
}

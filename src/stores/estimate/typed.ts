import { rolesFact } from '../../engine/facts/ids.ts'
import type { Answer, Answers, Ready } from '../../engine/index.ts'
import { spoken } from '../../money/numerals.ts'
import { printed } from '../../money/printed.ts'
import type { RuleFact } from '../../schema/rulebook.ts'
import type { Typed } from '../answers.ts'

/** What stands in the form → answers as the engine reads them: a bare number takes the unit printed beside its field. */
export function toAnswers(typed: Pick<Typed, 'roles' | 'facts'>, book: Ready): Answers {
  const own = Object.entries(typed.facts).flatMap(([id, text]): [string, Answer][] => {
    const fact = book.facts[id]
    return fact === undefined ? [] : [[id, typeof text === 'string' ? readTyped(text, fact, book.listable.has(id)) : text]]
  })
  // What once was asked together is never counted as both here: each waits for its own tap.
  const apart = Object.entries(book.facts).flatMap(([id, { formerly }]): [string, Answer][] => (formerly === undefined ? [] : [[id, null]]))
  const roles: [string, Answer][] = typed.roles.length === 0 ? [] : [[rolesFact, typed.roles]]
  return Object.fromEntries([...roles, ...apart, ...own])
}

const between = /[、；;]/

export function readTyped(text: string, fact: RuleFact, list: boolean): Answer {
  const clean = text.trim()
  if (clean === '') return null
  if (list && between.test(clean))
    return clean
      .split(between)
      .filter((part) => part.trim() !== '')
      .map((part) => withUnit(part.trim(), fact))
  return withUnit(clean, fact)
}

/** 1200 → 1200万元, 1.2亿 → 1.2亿元, 两千万 → 20000000元; what is no figure stays as typed and is refused with its own words. */
function withUnit(typed: string, fact: RuleFact): string {
  const said = spoken(typed)
  const text = said === null || (said.unit === '' && !said.scaled) ? typed : `${said.value}${said.unit}`
  const found = printed(text)
  if (found === null || found.unit !== '') return text
  switch (fact.kind) {
    case 'money':
      return `${text}${found.scaled || said?.scaled === true ? '元' : '万元'}`
    case 'quantity':
    case 'price':
      return `${text}${fact.unit ?? ''}`
    case 'ratio':
      return `${text}%`
    default:
      return text
  }
}

import { rolesFact } from '../../engine/facts/ids.ts'
import type { Answer, Answers, Ready } from '../../engine/index.ts'
import { printed } from '../../money/printed.ts'
import type { RuleFact } from '../../schema/rulebook.ts'
import type { Typed } from '../answers.ts'

/** What stands in the form → answers as the engine reads them: a bare number takes the unit printed beside its field. */
export function toAnswers(typed: Pick<Typed, 'roles' | 'facts'>, book: Ready): Answers {
  const own = Object.entries(typed.facts).flatMap(([id, text]): [string, Answer][] => {
    const fact = book.facts[id]
    return fact === undefined ? [] : [[id, typeof text === 'string' ? readTyped(text, fact, book.listable.has(id)) : text]]
  })
  const roles: [string, Answer][] = typed.roles.length === 0 ? [] : [[rolesFact, typed.roles]]
  return Object.fromEntries([...roles, ...own])
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

/** 1200 → 1200万元, 1.2亿 → 1.2亿元; what is no figure stays as typed and is refused with its own words. */
function withUnit(text: string, fact: RuleFact): string {
  const found = printed(text)
  if (found === null || found.unit !== '') return text
  switch (fact.kind) {
    case 'money':
      return `${text}${found.scaled ? '元' : '万元'}`
    case 'quantity':
    case 'price':
      return `${text}${fact.unit ?? ''}`
    case 'ratio':
      return `${text}%`
    default:
      return text
  }
}

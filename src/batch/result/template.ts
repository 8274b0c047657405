import { ownFact, rolesFact } from '../../engine/facts/ids.ts'
import type { Ready } from '../../engine/index.ts'
import type { RuleFact } from '../../schema/rulebook.ts'
import type { Chosen } from '../../stores/estimate/chosen.ts'
import { findAsking } from '../../stores/estimate/needs.ts'
import { sampleFacts, sampleRole } from '../../stores/estimate/sample.ts'
import { factsOf } from '../../engine/vary/index.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { line, mark } from '../../view/carry/csv.ts'
import { columnName, unitName } from '../row/names.ts'

/** Every fact that may change a result of the chosen measures, as in the rulebook. */
export function askedBy(chosen: Pick<Chosen, 'rules'>, book: Ready): ReadonlySet<string> {
  const asked = new Set(chosen.rules.flatMap((rule) => factsOf(rule, book)))
  return new Set(Object.keys(book.facts).filter((fact) => asked.has(fact)))
}

/** The questions of the form without what an authority judges and without places: the payee, then subject by subject, then money had before. */
export function templateFacts(chosen: Chosen, book: Ready): string[] {
  const { order } = findAsking(chosen, book, new Map())
  const asked = order.filter((fact) => book.facts[fact] !== undefined && book.facts[fact].kind !== 'region')
  const subjects = [...new Set([...asked.map((fact) => subjectOf(fact, book)).filter((subject) => subject !== ''), ''])]
  return [rolesFact, ...subjects.flatMap((subject) => asked.filter((fact) => subjectOf(fact, book) === subject))]
}

/** What a measure paid before comes last. */
const subjectOf = (fact: string, book: Ready): string => (ownFact(fact) === null ? (book.facts[fact]?.subject ?? '') : '')

/** CSV: headers in words with their units, and one row that shows how. */
export function templateOf(chosen: Chosen, book: Ready, words: EstimateWords): string {
  const facts = templateFacts(chosen, book)
  const samples = sampleFacts(facts, book)
  const role = sampleRole(chosen.rules)
  const example: Readonly<Record<string, string | readonly string[]>> = { ...samples, [rolesFact]: role === null ? [] : [role] }
  const headers = [say(words, 'batch.out.label'), ...facts.map((fact) => headerOf(fact, book, words))]
  const cells = facts.map((fact) => written(example[fact] ?? '', book.facts[fact], words))
  return mark + line(headers) + line([say(words, 'batch.template.label'), ...cells])
}

/** 标识解析节点建设项目：项目总投资额（万元） */
export function headerOf(fact: string, book: Ready, words: EstimateWords): string {
  const unit = unitName(fact, book, words)
  return unit === '' ? columnName(fact, book) : `${columnName(fact, book)}（${unit}）`
}

/** Ids and true as a person writes them. */
function written(typed: string | readonly string[], fact: RuleFact | undefined, words: EstimateWords): string {
  const name = (id: string): string => fact?.values?.find((value) => value.id === id)?.words ?? id
  if (typeof typed !== 'string') return typed.map(name).join('、')
  return fact?.kind === 'flag' && typed !== '' ? say(words, typed === 'true' ? 'yes' : 'no') : name(typed)
}

import { subjectPart } from '../../engine/facts/ids.ts'
import type { FactsFile } from '../../schema/vocabulary.ts'
import { suggest } from '../file/nearest.ts'
import { absent, problemAt, type Located, type Problem } from '../file/problem.ts'

/** A fact is complete: counted things have a unit, levels and choices have values, its subject is defined. */
export function completeFacts(file: FactsFile, at: Located, subjects: ReadonlySet<string>): Problem[] {
  return Object.entries(file.facts).flatMap(([id, fact]) => {
    const problems: Problem[] = []
    const subject = subjectPart(id)
    if (!subjects.has(subject))
      problems.push(
        absent(problemAt(at, ['facts', id], `there is no subject ${subject}`, suggest(subject, subjects, 'define it under subjects:'))),
      )
    const counted = fact.kind === 'count' || fact.kind === 'quantity' || fact.kind === 'price'
    if (counted && fact.unit === undefined)
      problems.push(problemAt(at, ['facts', id], `a ${fact.kind} without a unit`, 'write unit: as the text prints it, 家 or 平方米'))
    const chosen = fact.kind === 'level' || fact.kind === 'choice' || fact.kind === 'set'
    if (chosen && (fact.values?.length ?? 0) === 0)
      problems.push(
        problemAt(
          at,
          ['facts', id],
          `a ${fact.kind} without values`,
          fact.kind === 'level' ? 'write values: from the lowest to the highest' : 'write values:',
        ),
      )
    if (!chosen && fact.values !== undefined)
      problems.push(
        problemAt(
          at,
          ['facts', id, 'values'],
          `a ${fact.kind} has no values to choose from`,
          'leave them out, or write kind: choice, level or set',
        ),
      )
    for (const field of ['whole', 'apart', 'received'] as const)
      if (fact[field] !== undefined && fact.kind !== 'money')
        problems.push(problemAt(at, ['facts', id, field], `a ${fact.kind} is no amount`, 'leave it out, or write kind: money'))
    if (fact.whole === true && fact.apart !== undefined)
      problems.push(problemAt(at, ['facts', id, 'apart'], 'it is the whole investment and another number', 'leave out whole: or apart:'))
    const ids = (fact.values ?? []).map((value) => value.id)
    ids.forEach((value, i) => {
      if (ids.indexOf(value) < i)
        problems.push(problemAt(at, ['facts', id, 'values', i], `the value ${value} stands twice`, 'ids of values are unique'))
    })
    return problems
  })
}

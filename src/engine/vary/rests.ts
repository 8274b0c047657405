import { rolesFact } from '../facts/ids.ts'
import { patchesOf, type Ready, type ReadyLimit, type ReadyPatch, type ReadyRule } from '../facts/ready.ts'
import { anatomiesIn, askedIn, chosenBy } from '../formula/anatomy.ts'

/** Every fact a measure's result may rest on, as in the rulebook: its own, its readings', its limits'. */
export function factsOf(rule: ReadyRule, book: Ready): string[] {
  const asked = new Set([
    rolesFact,
    ...[rule, ...patchesOf(rule)].flatMap(askedBy),
    ...(book.limitsOf.get(rule.id) ?? []).flatMap(askedByLimit),
  ])
  return Object.keys(book.facts).filter((id) => asked.has(id) || id.startsWith(`${rule.id}.`))
}

/** Facts that only other readings of a measure ask: they change none of its own results. */
export function factsOfReadings(rule: ReadyRule, book: Ready): string[] {
  const own = new Set([rolesFact, ...askedBy(rule), ...(book.limitsOf.get(rule.id) ?? []).flatMap(askedByLimit)])
  const read = new Set(patchesOf(rule).flatMap(askedBy))
  return Object.keys(book.facts).filter((id) => read.has(id) && !own.has(id))
}

const askedBy = ({ when, pays, duration, selection, premise }: ReadyPatch): string[] => {
  const formulas = pays === undefined ? [] : anatomiesIn(pays)
  const tests = [when ?? null, ...formulas.map(({ condition }) => condition)]
  return [
    ...formulas.flatMap(({ numbers, against, levels }) => [...numbers, ...against, ...levels]),
    ...tests.flatMap(askedIn),
    ...[duration?.by ?? [], selection?.fact ?? []].flat(),
    ...(premise === undefined ? [] : [premise.of, ...premise.counts]),
  ]
}

function askedByLimit(limit: ReadyLimit): readonly string[] {
  switch (limit.kind) {
    case 'annual':
      return chosenBy(limit.value)
    case 'aggregate':
      return [limit.of, ...limit.counts]
    case 'onlyHighest':
    case 'excludes':
      return []
  }
}

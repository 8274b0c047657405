import type { Rule, Rulebook, RuleLimit, Formula, Levels, Test } from '../../src/schema/rulebook.ts'

/** Plain answered values: figures as decimal text, levels, choices and regions as ids, sets and lists as arrays. A missing one is not answered. */
export type Plain = string | boolean | readonly string[]
export type PlainFacts = Readonly<Record<string, Plain>>

/** Whose answer never blocks: what an authority decides. */
export function judgedFacts(rule: Rule): Set<string> {
  const found = new Set<string>()
  if (rule.when !== null)
    testLeaves(rule.when, (leaf) => {
      if (leaf.kind === 'judged') found.add(leaf.fact)
    })
  if (rule.selection !== null) found.add(rule.selection.fact)
  return found
}

/** Every fact a measure mentions, the limits it meets alone included. */
export function mentionedFacts(rule: Rule, book: Rulebook): Set<string> {
  const found = new Set<string>()
  if (rule.payee.stated) found.add('applicant.roles')
  if (rule.when !== null) testLeaves(rule.when, (leaf) => factsIn(leaf).forEach((fact) => found.add(fact)))
  if (onlyOnce(rule)) found.add(`${rule.id}.before`)
  if (rule.selection !== null) found.add(rule.selection.fact)
  if (rule.topUp) found.add(`${rule.id}.paid`)
  if (rule.duration?.by != null) found.add(rule.duration.by)
  formulaFacts(rule.pays, (fact) => found.add(fact))
  if (rule.pays.kind === 'open') return found
  for (const limit of limitsOf(rule, book)) {
    if (limit.kind === 'annual' && typeof limit.value !== 'string') found.add(limit.value.by)
    if (limit.kind === 'aggregate') [limit.of, ...limit.counts].forEach((fact) => found.add(fact))
  }
  return found
}

export type AloneLimit = Extract<RuleLimit, { kind: 'annual' | 'aggregate' }> & { readonly refuses?: boolean }
/** A reading's own premise stands in place of the aggregate limits. */
export function limitsOf(rule: Rule, book: Rulebook): AloneLimit[] {
  const all = book.limits
    .filter((limit) => limit.kind === 'annual' || limit.kind === 'aggregate')
    .filter((limit) => limit.over.includes(rule.id))
  if (rule.premise === undefined) return all
  const { id, policy, clause } = rule
  return [...all.filter(({ kind }) => kind === 'annual'), { id, policy, clause, kind: 'aggregate', over: [id], ...rule.premise }]
}

export const onlyOnce = (rule: Rule): boolean => (rule.frequency === 'once' || rule.frequency === 'firstTime') && !rule.topUp

export type Leaf = Exclude<Test, { kind: 'all' | 'any' | 'not' }>
export function testLeaves(test: Test, visit: (leaf: Leaf) => void): void {
  switch (test.kind) {
    case 'all':
    case 'any':
      test.of.forEach((part) => testLeaves(part, visit))
      break
    case 'not':
      testLeaves(test.of, visit)
      break
    case 'atLeast':
    case 'moreThan':
    case 'atMost':
    case 'lessThan':
    case 'is':
    case 'oneOf':
    case 'within':
    case 'judged':
      visit(test)
  }
}

/** What a leaf asks, and what it compares that with. */
const factsIn = (leaf: Leaf): string[] => ('past' in leaf ? [leaf.fact, leaf.past] : [leaf.fact])

/** What a measure compares its numbers with: more of it gives less. */
export function comparedWith(rule: Rule): Set<string> {
  const found = new Set<string>()
  const past = (leaf: Leaf): void => {
    for (const fact of factsIn(leaf).slice(1)) found.add(fact)
  }
  if (rule.when !== null) testLeaves(rule.when, past)
  for (const part of formulaParts(rule.pays)) {
    if (part.kind === 'given') testLeaves(part.if, past)
    if (part.kind === 'share' && part.past !== undefined) found.add(part.past)
  }
  return found
}

/** The formula and every formula inside it. */
export function formulaParts(formula: Formula): Formula[] {
  if (formula.kind === 'sum' || formula.kind === 'least') return [formula, ...formula.of.flatMap(formulaParts)]
  if (formula.kind === 'years') return [formula, ...formula.of.flatMap(({ pays }) => formulaParts(pays))]
  if (formula.kind === 'given') return [formula, ...formulaParts(formula.pays)]
  if (formula.kind === 'perUnit' && typeof formula.each !== 'string') return [formula, ...formulaParts(formula.each)]
  return [formula]
}

function formulaFacts(formula: Formula, visit: (fact: string) => void): void {
  for (const part of formulaParts(formula)) {
    if (part.kind === 'share' || part.kind === 'match' || part.kind === 'times') part.of.forEach(visit)
    if (part.kind === 'perUnit') visit(part.count)
    if (part.kind === 'tiers' || part.kind === 'levels') visit(part.by)
    if (part.kind === 'given') testLeaves(part.if, (leaf) => factsIn(leaf).forEach(visit))
    if (part.kind === 'share' && part.past !== undefined) visit(part.past)
    if (part.kind === 'levels') Object.values(part.of).forEach((value) => byOf(value, visit))
    if (part.kind === 'share') byOf(part.rate, visit)
    if ('cap' in part && part.cap !== null) byOf(part.cap.value, visit)
  }
}
const byOf = (value: string | Levels<string>, visit: (fact: string) => void): void => {
  if (typeof value !== 'string') visit(value.by)
}

/** Money facts that may be typed as a list, one amount a unit, each with what counts the units. */
export function listsAndCounts(formula: Formula): (readonly [list: string, count: string])[] {
  return formulaParts(formula).flatMap((part) =>
    part.kind === 'perUnit' && typeof part.each !== 'string' && part.each.kind === 'share'
      ? part.each.of.map((list) => [list, part.count] as const)
      : [],
  )
}
export const listFacts = (formula: Formula): string[] => listsAndCounts(formula).map(([list]) => list)

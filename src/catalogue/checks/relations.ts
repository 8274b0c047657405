import { policyPart } from '../../engine/facts/ids.ts'
import type { Draft } from '../draft/draft.ts'
import { suggest } from '../file/nearest.ts'
import { problemAt, type Problem } from '../file/problem.ts'
import type { Shared } from '../draft/shared.ts'
import { standsOnce } from '../draft/standsOnce.ts'

/** A pair for 新旧对照 joins two texts, and stands once. */
export function clausePairsStandOnce(_: readonly Draft[], { relations: { clauses }, at }: Shared): Problem[] {
  const keys = clauses.map(({ older, newer }) => `${older} ${newer}`)
  return clauses.flatMap(({ older, newer }, i) => {
    if (policyPart(older) === policyPart(newer))
      return [
        problemAt(
          at.relations,
          ['clauses', i],
          `${older} and ${newer} are clauses of one text`,
          'pair clauses of an older and a newer text',
        ),
      ]
    return keys.indexOf(keys[i] ?? '') < i
      ? [problemAt(at.relations, ['clauses', i], `${older} and ${newer} stand twice`, 'write each pair once')]
      : []
  })
}

/** Two measures on one matter stand in clauses that are laid side by side. */
export function matterIsCompared(drafts: readonly Draft[], { relations: { clauses, sameMatter }, at }: Shared): Problem[] {
  const clauseOf = (id: string): string | undefined => {
    const found = drafts
      .find((draft) => draft.id === policyPart(id))
      ?.measures.measures.find((measure) => `${policyPart(id)}/${measure.id}` === id)
    return found === undefined ? undefined : `${policyPart(id)}/${found.clause}`
  }
  return sameMatter.flatMap((pair, i) => {
    const [older, newer] = [clauseOf(pair.older), clauseOf(pair.newer)]
    if (older === undefined || newer === undefined || policyPart(older) === policyPart(newer)) return []
    return clauses.some((each) => each.older === older && each.newer === newer)
      ? []
      : [
          problemAt(
            at.relations,
            ['sameMatter', i],
            `${pair.older} and ${pair.newer} are one matter, but their clauses are no pair`,
            `write - { older: ${older}, newer: ${newer} } under clauses:`,
          ),
        ]
  })
}

/** What a text says of its older version stands in its clause, each once. */
export function saidIsQuoted(drafts: readonly Draft[], { relations: { said }, at }: Shared): Problem[] {
  const ids = drafts.map(({ id }) => id)
  return said.flatMap(({ policy, clause, changes }, i) => {
    const draft = drafts.find(({ id }) => id === policy)
    if (draft === undefined) return [problemAt(at.relations, ['said', i, 'policy'], `there is no policy ${policy}`, suggest(policy, ids))]
    return changes.flatMap(({ quote }, j) => standsOnce(draft, at.relations, ['said', i, 'changes', j, 'quote'], clause, quote))
  })
}

import { policyPart } from '../../engine/facts/ids.ts'
import type { Draft } from '../draft/draft.ts'
import type { Joined, Row } from '../draft/joined.ts'
import { regionOf } from '../draft/regions.ts'
import { standsOnce } from '../draft/standsOnce.ts'
import { suggest } from '../file/nearest.ts'
import { absent, problemAt, type Problem } from '../file/problem.ts'

interface Pair {
  readonly older: string
  readonly newer: string
}

/** Relations name measures and clauses in full: gx-2024/node-project, gx-2024/2. */
export function relationsExist(drafts: readonly Draft[], { rows }: Joined): Problem[] {
  const measures = drafts.flatMap((draft) => draft.measures.measures.map(({ id }) => `${draft.id}/${id}`))
  const clauses = drafts.flatMap((draft) => Object.keys(draft.policy.clauses).map((id) => `${draft.id}/${id}`))
  const check = ({ at, path, row }: Row<Pair>, end: keyof Pair, known: readonly string[], what: string): Problem[] =>
    known.includes(row[end]) ? [] : [absent(problemAt(at, [...path, end], `there is no ${what} ${row[end]}`, suggest(row[end], known)))]
  return [
    ...rows.sameMatter.flatMap((row) => [...check(row, 'older', measures, 'measure'), ...check(row, 'newer', measures, 'measure')]),
    ...rows.clauses.flatMap((row) => [...check(row, 'older', clauses, 'clause'), ...check(row, 'newer', clauses, 'clause')]),
  ]
}

/** What stands in a policy's folder is about that policy: the newer of a pair, the one that speaks. */
export function relationsAreTheFolders(_: readonly Draft[], { rows }: Joined): Problem[] {
  const astray = ({ at, path, folder }: Row<unknown>, field: string, policy: string): Problem[] =>
    folder === null || policy === folder
      ? []
      : [
          problemAt(
            at,
            [...path, field],
            `${policy} is not the policy of this folder`,
            `write ${folder}, or move it to that policy's folder`,
          ),
        ]
  return [
    ...[...rows.sameMatter, ...rows.clauses].flatMap((each) => astray(each, 'newer', policyPart(each.row.newer))),
    ...rows.said.flatMap((each) => astray(each, 'policy', each.row.policy)),
  ]
}

/** 就高不重复 speaks of one region's own policies. */
export function pairsAreOfOneRegion(drafts: readonly Draft[], { rows }: Joined): Problem[] {
  const policy = (id: string): Draft | undefined => drafts.find((draft) => draft.id === policyPart(id))
  return rows.sameMatter.flatMap(({ row: { older, newer }, at, path }) => {
    const [a, b] = [policy(older), policy(newer)]
    const both = [older, newer].every((id) => drafts.some((draft) => draft.measures.measures.some((one) => `${draft.id}/${one.id}` === id)))
    if (!both || a === undefined || b === undefined || (regionOf(a.policy.region) === regionOf(b.policy.region) && a !== b)) return []
    return [
      problemAt(
        at,
        path,
        `${older} and ${newer} are not of an older and a newer policy of one region`,
        'pair measures of two policies of the same region',
      ),
    ]
  })
}

/** Newer may not lead back to older, and a pair stands once. */
export function matterIsNotCircular(_: readonly Draft[], { rows: { sameMatter } }: Joined): Problem[] {
  return sameMatter.flatMap(({ row: { older, newer }, at, path }, i) => {
    const seen = new Set<string>()
    const leads = (id: string): boolean => {
      if (id === older) return true
      if (seen.has(id)) return false
      seen.add(id)
      return sameMatter.some(({ row }) => row.older === id && leads(row.newer))
    }
    if (leads(newer)) return [problemAt(at, path, `${newer} leads back to ${older}`, 'older and newer must not go in a circle')]
    return sameMatter.findIndex(({ row }) => row.older === older && row.newer === newer) < i
      ? [problemAt(at, path, `${older} and ${newer} stand twice`, 'write each pair once')]
      : []
  })
}

/** A pair for 新旧对照 joins two texts, and stands once. */
export function clausePairsStandOnce(_: readonly Draft[], { rows: { clauses } }: Joined): Problem[] {
  const keys = clauses.map(({ row: { older, newer } }) => `${older} ${newer}`)
  return clauses.flatMap(({ row: { older, newer }, at, path }, i) => {
    if (policyPart(older) === policyPart(newer))
      return [problemAt(at, path, `${older} and ${newer} are clauses of one text`, 'pair clauses of an older and a newer text')]
    return keys.indexOf(keys[i] ?? '') < i ? [problemAt(at, path, `${older} and ${newer} stand twice`, 'write each pair once')] : []
  })
}

/** Two measures on one matter stand in clauses that are laid side by side. */
export function matterIsCompared(drafts: readonly Draft[], { rows: { clauses, sameMatter } }: Joined): Problem[] {
  const clauseOf = (id: string): string | undefined => {
    const found = drafts
      .find((draft) => draft.id === policyPart(id))
      ?.measures.measures.find((measure) => `${policyPart(id)}/${measure.id}` === id)
    return found === undefined ? undefined : `${policyPart(id)}/${found.clause}`
  }
  return sameMatter.flatMap(({ row: pair, at, path }) => {
    const [older, newer] = [clauseOf(pair.older), clauseOf(pair.newer)]
    if (older === undefined || newer === undefined || policyPart(older) === policyPart(newer)) return []
    return clauses.some(({ row }) => row.older === older && row.newer === newer)
      ? []
      : [
          absent(
            problemAt(
              at,
              path,
              `${pair.older} and ${pair.newer} are one matter, but their clauses are no pair`,
              `write - { older: ${older}, newer: ${newer} } under clauses:`,
            ),
          ),
        ]
  })
}

/** What a text says of its older version stands in its clause, each once. */
export function saidIsQuoted(drafts: readonly Draft[], { rows: { said } }: Joined): Problem[] {
  const ids = drafts.map(({ id }) => id)
  return said.flatMap(({ row: { policy, clause, changes }, at, path }) => {
    const draft = drafts.find(({ id }) => id === policy)
    if (draft === undefined) return [absent(problemAt(at, [...path, 'policy'], `there is no policy ${policy}`, suggest(policy, ids)))]
    return changes.flatMap(({ quote }, j) => standsOnce(draft, at, [...path, 'changes', j, 'quote'], clause, quote))
  })
}

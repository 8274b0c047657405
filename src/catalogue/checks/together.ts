import { policyPart } from '../../engine/facts/ids.ts'
import type { Draft } from '../draft/draft.ts'
import { suggest } from '../file/nearest.ts'
import { problemAt, type Path, type Problem } from '../file/problem.ts'
import type { Shared } from '../draft/shared.ts'
import { checkSynonyms } from '../draft/synonyms.ts'
import { completeFacts } from '../draft/vocabulary.ts'
import { checkCodes } from './codes.ts'
import * as glossary from './glossary.ts'
import { checkMatters } from './matters.ts'
import * as relations from './relations.ts'
import * as situations from './situations.ts'
import * as updates from './updates.ts'

type Check = (drafts: readonly Draft[], shared: Shared) => readonly Problem[]
const themes: readonly Check[] = [relations, glossary, situations, updates].flatMap((theme) => Object.values<Check>(theme))

/** What the policies must satisfy among one another; `ids` are all folders, also of policies that could not be read. */
export function checkTogether(drafts: readonly Draft[], shared: Shared, ids: readonly string[]): Problem[] {
  return [
    ...sharedFactsAreComplete(shared),
    ...relatedExist(drafts, ids),
    ...relationsExist(drafts, shared),
    ...matterIsNotCircular(shared),
    ...regionsHaveParents(shared),
    ...checkMatters(drafts, shared, ids),
    ...checkCodes(drafts, shared),
    ...checkSynonyms(shared.synonyms.groups, shared.at.synonyms, drafts.length === ids.length ? drafts : []),
    // What points into a text that cannot be read is not wrong yet.
    ...(drafts.length < ids.length ? [] : themes.flatMap((check) => check(drafts, shared))),
  ]
}

const sharedFactsAreComplete = ({ facts, at }: Shared): Problem[] => completeFacts(facts, at.facts, new Set(Object.keys(facts.subjects)))

function relatedExist(drafts: readonly Draft[], ids: readonly string[]): Problem[] {
  return drafts.flatMap(({ policy, at }) =>
    policy.related.flatMap((each, i) =>
      ids.includes(each.policy)
        ? []
        : [problemAt(at.policy, ['related', i, 'policy'], `there is no policy ${each.policy}`, suggest(each.policy, ids))],
    ),
  )
}

/** relations.yaml names measures and clauses in full: gx-2024/node-project, gx-2024/2. */
function relationsExist(drafts: readonly Draft[], shared: Shared): Problem[] {
  const measures = drafts.flatMap((draft) => draft.measures.measures.map(({ id }) => `${draft.id}/${id}`))
  const clauses = drafts.flatMap((draft) => Object.keys(draft.policy.clauses).map((id) => `${draft.id}/${id}`))
  const check = (path: Path, id: string, known: readonly string[], what: string): Problem[] =>
    known.includes(id) ? [] : [problemAt(shared.at.relations, path, `there is no ${what} ${id}`, suggest(id, known))]
  const { sameMatter, clauses: pairs } = shared.relations
  return [
    ...sameMatter.flatMap(({ older, newer }, i) => [
      ...check(['sameMatter', i, 'older'], older, measures, 'measure'),
      ...check(['sameMatter', i, 'newer'], newer, measures, 'measure'),
    ]),
    ...pairs.flatMap(({ older, newer }, i) => [
      ...check(['clauses', i, 'older'], older, clauses, 'clause'),
      ...check(['clauses', i, 'newer'], newer, clauses, 'clause'),
    ]),
    ...sameMatter
      .filter(({ older, newer }) => measures.includes(older) && measures.includes(newer))
      .flatMap(({ older, newer }, i) => sameRegion(drafts, shared, ['sameMatter', i], older, newer)),
  ]
}

/** 就高不重复 speaks of one region's own policies. */
function sameRegion(drafts: readonly Draft[], shared: Shared, path: Path, older: string, newer: string): Problem[] {
  const policy = (id: string): Draft | undefined => drafts.find((draft) => draft.id === policyPart(id))
  const [a, b] = [policy(older), policy(newer)]
  if (a === undefined || b === undefined || (a.policy.region === b.policy.region && a !== b)) return []
  return [
    problemAt(
      shared.at.relations,
      path,
      `${older} and ${newer} are not of an older and a newer policy of one region`,
      'pair measures of two policies of the same region',
    ),
  ]
}

/** Newer may not lead back to older. */
function matterIsNotCircular({ relations, at }: Shared): Problem[] {
  return relations.sameMatter.flatMap(({ older, newer }, i) => {
    const seen = new Set<string>()
    const leads = (id: string): boolean => {
      if (id === older) return true
      if (seen.has(id)) return false
      seen.add(id)
      return relations.sameMatter.some((pair) => pair.older === id && leads(pair.newer))
    }
    return leads(newer)
      ? [problemAt(at.relations, ['sameMatter', i], `${newer} leads back to ${older}`, 'older and newer must not go in a circle')]
      : []
  })
}

function regionsHaveParents({ regions, at }: Shared): Problem[] {
  return Object.entries(regions).flatMap(([code, { parent }]) =>
    parent === undefined || regions[parent] !== undefined
      ? []
      : [problemAt(at.regions, [code, 'parent'], `there is no region ${parent}`, suggest(parent, Object.keys(regions)))],
  )
}

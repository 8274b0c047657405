import type { Draft } from '../draft/draft.ts'
import type { Joined } from '../draft/joined.ts'
import { suggest } from '../file/nearest.ts'
import { problemAt, type Problem } from '../file/problem.ts'
import { checkSynonyms } from '../draft/synonyms.ts'
import { completeFacts } from '../draft/vocabulary.ts'
import { checkCodes } from './codes.ts'
import * as glossary from './glossary.ts'
import * as matters from './matters.ts'
import * as regions from './regions.ts'
import * as relations from './relations.ts'
import * as situations from './situations.ts'
import * as unused from './unused.ts'
import * as updates from './updates.ts'

type Check = (drafts: readonly Draft[], joined: Joined) => readonly Problem[]
const themes: readonly Check[] = [regions, matters, relations, glossary, situations, updates, unused].flatMap((theme) =>
  Object.values<Check>(theme),
)

/** What the policies must satisfy among one another; `ids` are all folders, also of policies that could not be read. */
export function checkTogether(drafts: readonly Draft[], joined: Joined, ids: readonly string[]): Problem[] {
  return [
    ...completeFacts(joined.facts, joined.at.facts, new Set(Object.keys(joined.facts.subjects))),
    ...relatedExist(drafts, ids),
    ...checkCodes(drafts, joined),
    ...checkSynonyms(joined.synonyms.groups, joined.at.synonyms, drafts.length === ids.length ? drafts : []),
    ...themes.flatMap((check) => check(drafts, joined)),
  ]
}

/** A text is related to other texts that are here. */
function relatedExist(drafts: readonly Draft[], ids: readonly string[]): Problem[] {
  return drafts.flatMap(({ id, policy, at }) =>
    policy.related.flatMap((each, i) => {
      const path = ['related', i, 'policy']
      if (each.policy === id) return [problemAt(at.policy, path, `${id} is related to itself`, 'name the other text, or leave it out')]
      if (policy.related.findIndex((before) => before.policy === each.policy) < i)
        return [problemAt(at.policy, path, `${each.policy} stands twice`, 'say in one entry how they are related')]
      return ids.includes(each.policy) ? [] : [problemAt(at.policy, path, `there is no policy ${each.policy}`, suggest(each.policy, ids))]
    }),
  )
}

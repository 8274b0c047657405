import { rolesFact, subjectPart } from '../../engine/facts/ids.ts'
import type { FactsFile } from '../../schema/vocabulary.ts'
import type { Draft } from '../draft/draft.ts'
import type { Joined } from '../draft/joined.ts'
import { factsExistAndFit } from './facts.ts'
import { absent, problemAt, type Located, type Problem } from '../file/problem.ts'
import { allMentions } from '../said/said.ts'

/** Whether an address is wrong somewhere: what it was meant to be is then not unused. */
const isMisaddressed = (drafts: readonly Draft[], joined: Joined): boolean =>
  drafts.some((draft) => factsExistAndFit(draft, joined, joined.known.facts).length > 0) ||
  [...joined.known.facts.values()].some(({ subject }) => !joined.known.subjects.has(subject))

/** What a fact was asked as before is understood still. */
function factsAsked(drafts: readonly Draft[], { known }: Joined): Set<string> {
  const asked = drafts.flatMap((draft) => allMentions(draft).flatMap(({ mention }) => ('fact' in mention ? (mention.fact ?? []) : [])))
  return new Set([rolesFact, ...asked, ...asked.flatMap((id) => known.facts.get(id)?.formerly ?? [])])
}

/** A fact that no measure asks is never asked, and a subject without one is never named. */
export function factsAreAsked(drafts: readonly Draft[], joined: Joined): Problem[] {
  if (isMisaddressed(drafts, joined)) return []
  const { facts, at } = joined
  const asked = factsAsked(drafts, joined)
  const subjects = new Set([...asked].map(subjectPart))
  const unused = (file: FactsFile, where: Located): Problem[] => [
    ...Object.keys(file.subjects)
      .filter((id) => !subjects.has(id))
      .map((id) => absent(problemAt(where, ['subjects', id], 'no measure asks anything of this subject', 'leave it out'))),
    ...Object.keys(file.facts)
      .filter((id) => !asked.has(id))
      .map((id) =>
        absent(problemAt(where, ['facts', id], 'no measure asks this fact', 'leave it out, or correct the address where it is asked')),
      ),
  ]
  return [...unused(facts, at.facts), ...drafts.flatMap((draft) => unused(draft.facts, draft.at.facts))]
}

/** A department that no clause names is shown nowhere, unless it issues or interprets a text. */
export function departmentsAreNamed(drafts: readonly Draft[], joined: Joined): Problem[] {
  const named = new Set(drafts.flatMap(({ policy }) => Object.values(policy.clauses).flatMap(({ departments }) => departments)))
  const offices = drafts.flatMap(({ policy: { issuer, interpreter } }) => [issuer?.words ?? [], interpreter?.words ?? []].flat())
  const files = [
    { departments: joined.shared.departments, at: joined.at.departments },
    ...drafts.map((draft) => ({ departments: draft.departments, at: draft.at.departments })),
  ]
  return files.flatMap(({ departments, at }) =>
    Object.entries(departments).flatMap(([id, { words, aliases }]) => {
      if (named.has(id) || offices.some((office) => [words, ...aliases].some((name) => office.includes(name)))) return []
      return [absent(problemAt(at, [id], 'no clause names this department, and no text is issued or interpreted by it', 'leave it out'))]
    }),
  )
}

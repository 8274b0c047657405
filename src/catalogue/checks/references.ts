import { rolesFact } from '../../engine/facts/ids.ts'
import type { Fact } from '../../schema/catalogue.ts'
import type { Draft } from '../draft/draft.ts'
import { suggest } from '../file/nearest.ts'
import { absent, problemAt, type Problem } from '../file/problem.ts'
import type { Joined } from '../draft/joined.ts'

type Facts = ReadonlyMap<string, Fact>

/** The folder's name is the policy's id. */
export function folderIsTheId(draft: Draft): Problem[] {
  return draft.id === draft.policy.id
    ? []
    : [
        problemAt(
          draft.at.policy,
          ['id'],
          `${draft.policy.id} stands in the folder ${draft.id}`,
          `write id: ${draft.id}, or rename the folder`,
        ),
      ]
}

/** Ids of measures and limits are unique in their policy. */
export function idsAreUnique(draft: Draft): Problem[] {
  const { measures, limits } = draft.measures
  const rows = [
    ...measures.map(({ id }, i) => ({ id, path: ['measures', i, 'id'] })),
    ...limits.map(({ id }, i) => ({ id, path: ['limits', i, 'id'] })),
  ]
  const ids = rows.map(({ id }) => id)
  const twice = rows.filter(({ id }, i) => ids.indexOf(id) < i)
  return twice.map(({ id, path }) => problemAt(draft.at.measures, path, `the id ${id} stands twice`, 'give each measure and limit its own'))
}

/** Measures, limits and figures stand in clauses that exist; annex rows carry none of their own. */
export function clausesExist(draft: Draft): Problem[] {
  const clauses = Object.keys(draft.policy.clauses)
  const { measures, limits, figures } = draft.measures
  const rows = [
    ...measures.map(({ clause }, i) => ({ clause, path: ['measures', i, 'clause'], measure: true })),
    ...limits.map(({ clause }, i) => ({ clause, path: ['limits', i, 'clause'], measure: true })),
    ...figures.filter(({ clause }) => clause !== '-').map(({ clause }, i) => ({ clause, path: ['figures', i, 'clause'], measure: false })),
  ]
  return rows.flatMap(({ clause, path, measure }) => {
    const head = draft.policy.clauses[clause]
    if (head === undefined)
      return [
        absent(
          problemAt(draft.at.measures, path, `there is no clause ${clause}`, suggest(clause, clauses, `clauses: ${clauses.join(', ')}`)),
        ),
      ]
    if (!measure || head.kind !== 'annexRow') return []
    return [
      problemAt(
        draft.at.measures,
        path,
        `${clause} is a row of the annex, which carries no measure of its own`,
        `write clause: ${head.repeats ?? '…'}, whose words the row repeats`,
      ),
    ]
  })
}

/** Payee roles are values of applicant.roles; notStated stands alone and without a quote, any other with one. */
export function payeesExist(draft: Draft, _: Joined, facts: Facts): Problem[] {
  const roles = (facts.get(rolesFact)?.values ?? []).map(({ id }) => id)
  return draft.measures.measures.flatMap(({ payee }, i) => {
    const path = ['measures', i, 'payee']
    const unknown = payee.of.flatMap((role, j) =>
      role === 'notStated' || roles.includes(role)
        ? []
        : [
            problemAt(
              draft.at.measures,
              [...path, 'of', j],
              `${role} is no payee role`,
              suggest(role, [...roles, 'notStated'], `roles: ${roles.join(', ')}`),
            ),
          ],
    )
    if (payee.of.includes('notStated')) {
      if (payee.of.length > 1)
        return [
          ...unknown,
          problemAt(draft.at.measures, [...path, 'of'], 'notStated stands beside other roles', 'write notStated alone, or leave it out'),
        ]
      if (payee.quote !== undefined)
        return [
          ...unknown,
          problemAt(
            draft.at.measures,
            [...path, 'quote'],
            'words are quoted for a payee that is not stated',
            'leave the quote out, or name the role',
          ),
        ]
      return unknown
    }
    if (payee.quote === undefined)
      unknown.push(
        problemAt(draft.at.measures, path, 'no words are quoted for the payee', 'write quote: the words that name it, or of: [notStated]'),
      )
    return unknown
  })
}

/** A frequency that is stated has its words. */
export function frequenciesAreQuoted(draft: Draft): Problem[] {
  return draft.measures.measures.flatMap(({ frequency }, i) => {
    const stated = frequency.kind !== 'notStated'
    if (stated === (frequency.quote !== undefined)) return []
    const path = ['measures', i, 'frequency']
    return stated
      ? [problemAt(draft.at.measures, path, `${frequency.kind} has no words`, 'write quote: the words that say so, or kind: notStated')]
      : [
          problemAt(
            draft.at.measures,
            path,
            'words are quoted for a frequency that is not stated',
            'leave the quote out, or name the frequency',
          ),
        ]
  })
}

/** Limits bind measures of their own policy, each once. */
export function limitsBindKnownMeasures(draft: Draft): Problem[] {
  const ids = draft.measures.measures.map(({ id }) => id)
  return draft.measures.limits.flatMap((limit, i) => {
    if (!('over' in limit) || limit.over === 'all') return []
    const { over } = limit
    return over.flatMap((id, j) => {
      const path = ['limits', i, 'over', j]
      if (!ids.includes(id))
        return [absent(problemAt(draft.at.measures, path, `there is no measure ${id} in this policy`, suggest(id, ids)))]
      return over.indexOf(id) < j ? [problemAt(draft.at.measures, path, `${id} stands twice`, 'name each measure once')] : []
    })
  })
}

/** Regions, topics, departments exist. */
export function sharedWordsExist(draft: Draft, joined: Joined): Problem[] {
  const { region, clauses } = draft.policy
  const regions = Object.keys(joined.regions)
  const topics = Object.keys(joined.topics)
  const departments = Object.keys(joined.departments)
  return [
    ...(typeof region !== 'string' || regions.includes(region)
      ? []
      : [
          absent(
            problemAt(
              draft.at.policy,
              ['region'],
              `there is no region ${region} yet`,
              `write region: { id: ${JSON.stringify(region)}, words: …, short: …, parent: … }, or one of those there are: ${regions.map((code) => `${code} ${joined.regions[code]?.short ?? ''}`).join(', ')}`,
            ),
          ),
        ]),
    ...Object.entries(clauses).flatMap(([id, clause]) => [
      ...clause.topics.flatMap((topic, i) =>
        topics.includes(topic)
          ? []
          : [
              problemAt(
                draft.at.policy,
                ['clauses', id, 'topics', i],
                `there is no topic ${topic}`,
                suggest(topic, topics, `topics: ${topics.join(', ')}`),
              ),
            ],
      ),
      ...clause.departments.flatMap((department, i) =>
        departments.includes(department)
          ? []
          : [
              problemAt(
                draft.at.policy,
                ['clauses', id, 'departments', i],
                `there is no department ${department}`,
                suggest(department, departments, 'define it in departments.yaml of this folder'),
              ),
            ],
      ),
    ]),
  ]
}

/** A measure's own topics are among its clause's. */
export function measureTopicsAreTheClauses(draft: Draft): Problem[] {
  return draft.measures.measures.flatMap(({ clause, topics = [] }, i) => {
    const known = draft.policy.clauses[clause]?.topics ?? []
    return topics.flatMap((topic, j) =>
      known.includes(topic)
        ? []
        : [
            problemAt(
              draft.at.measures,
              ['measures', i, 'topics', j],
              `${topic} is no topic of clause ${clause}`,
              suggest(topic, known, known.length === 0 ? `give the clause its topics in policy.yaml first` : `topics: ${known.join(', ')}`),
            ),
          ],
    )
  })
}

/** Notes and open points that name a clause name one that exists. */
export function notedClausesExist(draft: Draft): Problem[] {
  const clauses = Object.keys(draft.policy.clauses)
  const wrong = (clause: string | undefined): clause is string => clause !== undefined && !clauses.includes(clause)
  const said = (clause: string): [string, string | undefined] => [`there is no clause ${clause}`, suggest(clause, clauses)]
  return [
    ...draft.policy.notes.flatMap(({ clause }, i) =>
      wrong(clause) ? [absent(problemAt(draft.at.policy, ['notes', i, 'clause'], ...said(clause)))] : [],
    ),
    ...draft.measures.measures.flatMap(({ openPoints }, i) =>
      openPoints.flatMap(({ clause }, j) =>
        wrong(clause) ? [absent(problemAt(draft.at.measures, ['measures', i, 'openPoints', j, 'clause'], ...said(clause)))] : [],
      ),
    ),
  ]
}

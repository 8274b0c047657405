import type { Draft } from '../draft/draft.ts'
import { problemAt, shorten, type Problem } from '../file/problem.ts'
import type { Joined } from '../draft/joined.ts'

/** A row of the annex repeats the words of the clause it names: number, words, departments. */
export function rowsRepeatTheirClause(draft: Draft): Problem[] {
  return Object.entries(draft.policy.clauses).flatMap(([id, clause]) => {
    const path = ['clauses', id, 'repeats']
    if (clause.kind !== 'annexRow')
      return clause.repeats === undefined
        ? []
        : [problemAt(draft.at.policy, path, `stands on a clause of kind ${clause.kind}`, 'leave it out; only an annexRow repeats a clause')]
    if (clause.repeats === undefined)
      return [problemAt(draft.at.policy, path, 'is missing', 'write the clause whose words the row repeats')]
    const text = draft.texts.get(clause.repeats)
    if (text === undefined || draft.policy.clauses[clause.repeats] === undefined)
      return [problemAt(draft.at.policy, path, `there is no clause ${clause.repeats}`, 'write the clause whose words the row repeats')]
    return rowWords(draft.texts.get(id) ?? '').flatMap((line) => {
      if (text.includes(line)) return []
      const elsewhere = [...draft.texts].find(([other, words]) => draft.policy.clauses[other]?.kind !== 'annexRow' && words.includes(line))
      return [
        problemAt(
          draft.at.policy,
          path,
          `“${shorten(line)}” does not stand in clause ${clause.repeats ?? ''}`,
          elsewhere === undefined
            ? 'name the clause whose words the row repeats; a difference goes to notes:'
            : `it stands in clause ${elsewhere[0]}`,
        ),
      ]
    })
  })
}

/** The words of a row without its number and its last line, the departments. */
const rowWords = (text: string): string[] =>
  text.split('\n').filter((line, i, all) => !(i === 0 && /^\d+$/.test(line)) && i < all.length - 1)

/** A department is responsible where the text names it: in the clause, or in the annex row that repeats it. */
export function departmentsAreNamed(draft: Draft, joined: Joined): Problem[] {
  const { clauses } = draft.policy
  return Object.entries(clauses).flatMap(([id, { departments }]) => {
    const rows = Object.keys(clauses).filter((row) => clauses[row]?.repeats === id)
    const text = [id, ...rows].map((each) => draft.texts.get(each) ?? '').join('\n')
    return departments.flatMap((department, i) => {
      const known = joined.departments[department]
      if (known === undefined || [known.words, ...known.aliases].some((words) => text.includes(words))) return []
      return [
        problemAt(
          draft.at.policy,
          ['clauses', id, 'departments', i],
          `${department} (${known.words}) is not named in the text`,
          'leave it out, or add the words printed as an alias in content/departments.yaml',
        ),
      ]
    })
  })
}

/** A row is about topics of the clause it repeats; where rows say their topics, each does. */
export function rowsHaveTheirClausesTopics(draft: Draft): Problem[] {
  const rows = Object.entries(draft.policy.clauses)
  const some = rows.some(([, { repeats, topics }]) => repeats !== undefined && topics.length > 0)
  return rows.flatMap(([id, { topics, repeats }]) => {
    const own = repeats === undefined ? undefined : draft.policy.clauses[repeats]?.topics
    if (own === undefined) return []
    const path = ['clauses', id, 'topics']
    if (topics.length === 0 && own.length > 0 && some)
      return [problemAt(draft.at.policy, path, 'is missing', `write of ${own.join(', ')} those the row is about`)]
    return topics.flatMap((topic, i) =>
      own.includes(topic)
        ? []
        : [problemAt(draft.at.policy, [...path, i], `${topic} is no topic of clause ${repeats ?? ''}`, `its topics: ${own.join(', ')}`)],
    )
  })
}

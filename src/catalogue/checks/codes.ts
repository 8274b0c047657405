import { codeOf, type Named } from '../../codes/code.ts'
import type { Draft } from '../draft/draft.ts'
import { problemAt, type Located, type Path, type Problem } from '../file/problem.ts'
import type { Joined } from '../draft/joined.ts'

/** What has a code, and where an author could write another. */
interface Coded extends Named {
  readonly at: Located
  readonly path: Path
}

/** In addresses facts stand by their codes, measures by theirs: two with one code could not be told apart. */
export function checkCodes(drafts: readonly Draft[], joined: Joined): Problem[] {
  const files = [
    { facts: joined.facts.facts, at: joined.at.facts },
    ...drafts.map(({ facts, at }) => ({ facts: facts.facts, at: at.facts })),
  ]
  const facts = files.flatMap(({ facts: own, at }) =>
    Object.entries(own).map(([id, { code }]): Coded => ({ id, code, at, path: ['facts', id] })),
  )
  const measures = drafts.flatMap((draft) =>
    draft.measures.measures.map(({ id, code }, i): Coded => ({
      id: `${draft.id}/${id}`,
      code,
      at: draft.at.measures,
      path: ['measures', i],
    })),
  )
  return [...twice(facts), ...twice(measures)]
}

/** Whoever wrote a code keeps it; of the others the first does. */
function twice(all: readonly Coded[]): Problem[] {
  const written = all.filter(({ code }) => code !== undefined)
  const taken = new Map<string, string>()
  return [...written, ...all.filter((one) => !written.includes(one))].flatMap((one) => {
    const code = codeOf(one)
    const first = taken.get(code)
    if (first === undefined) {
      taken.set(code, one.id)
      return []
    }
    if (first === one.id) return []
    return [
      problemAt(
        one.at,
        one.path,
        `${one.id} stands in addresses as ${code}, and so does ${first}`,
        'write a code: of your own, three letters or digits that no other has',
      ),
    ]
  })
}

import { issueProblems, valueAt } from '../file/issues.ts'
import type { Draft } from '../draft/draft.ts'
import { problemAt, type Located, type Problem } from '../file/problem.ts'
import { readingsOf } from '../said/said.ts'
import { measure as measureSchema } from '../../schema/measure.ts'

/** Of several readings exactly one is the cautious one, and it is the measure as encoded: it sets nothing. */
export function oneReadingIsCautious(draft: Draft): Problem[] {
  return draft.measures.measures.flatMap(({ openPoints }, i) =>
    openPoints.flatMap(({ readings }, j) => {
      if (readings === undefined) return []
      const path = ['measures', i, 'openPoints', j, 'readings']
      const cautious = readings.filter((reading) => reading.cautious)
      if (cautious.length !== 1)
        return [
          problemAt(
            draft.at.measures,
            path,
            `${cautious.length} readings are cautious`,
            'write cautious: "true" at exactly one, the smallest that leaves no word idle',
          ),
        ]
      const ids = readings.map(({ id }) => id)
      const twice = ids.find((id, k) => ids.indexOf(id) < k)
      if (twice !== undefined)
        return [problemAt(draft.at.measures, path, `the reading ${twice} stands twice`, 'give each reading its own id')]
      const at = readings.findIndex((reading) => reading.cautious)
      return readings[at]?.set === undefined
        ? []
        : [
            problemAt(
              draft.at.measures,
              [...path, at, 'set'],
              'the cautious reading changes the measure',
              'encode the measure by the cautious reading and let the other one set what differs',
            ),
          ]
    }),
  )
}

/** What a reading sets gives a measure that is valid again. */
export function readingsGiveMeasures(draft: Draft): Problem[] {
  return draft.measures.measures.flatMap((measure, i) =>
    readingsOf(measure, ['measures', i]).flatMap(({ path, set, patched, result }) => {
      if (result.success) return []
      const { file, line, name } = draft.at.measures
      const located: Located = { file, line: (at) => line([...path, ...at]), name: (at) => name([...path, ...at]) }
      return result.error.issues.flatMap((issue) => {
        const left = issue.code === 'unrecognized_keys' ? issue.keys.filter((key) => valueAt(set, [...issue.path, key]) === undefined) : []
        if (left.length === 0) return issueProblems([issue], { schema: measureSchema, raw: patched, located })
        return left.map((key) =>
          problemAt(
            located,
            [...issue.path, key],
            'stays from the measure and has no place in what the reading makes of it',
            `write ${key}: null in this set:, which removes it`,
          ),
        )
      })
    }),
  )
}

/** A premise of its own is a reading's: what binds the measure as encoded is a limit. */
export function premisesAreReadings(draft: Draft): Problem[] {
  return draft.measures.measures.flatMap(({ premise }, i) =>
    premise === undefined
      ? []
      : [
          problemAt(
            draft.at.measures,
            ['measures', i, 'premise'],
            'the measure as encoded has a premise of its own',
            'write it under limits: as an aggregate limit, or in the set: of a reading',
          ),
        ],
  )
}

import type { z } from 'zod'
import { memo } from '../../memo/memo.ts'
import { measure as measureSchema, type Measure } from '../../schema/measure.ts'
import type { Draft } from '../draft/draft.ts'
import type { Mention } from '../formula/mention.ts'
import { mentionsOfLimit, mentionsOfMeasure } from './mentions.ts'
import { overOf } from './over.ts'
import { patch } from './patch.ts'
import type { Path } from '../file/problem.ts'

/** What a draft's measures and limits say, with the ids in full of the measures it serves. */
export interface Said {
  readonly mention: Mention
  readonly measures: readonly string[]
}

/** Every mention of a draft: measures as written, then as each reading patches them, then limits. */
export const allMentions = memo((draft: Draft): readonly Said[] => {
  const full = (id: string): string => `${draft.id}/${id}`
  const measures = draft.measures.measures.flatMap((measure, i) =>
    saidByMeasure(measure, ['measures', i]).map((mention) => ({ mention, measures: [full(measure.id)] })),
  )
  const limits = draft.measures.limits.flatMap((limit, i) =>
    mentionsOfLimit(limit, ['limits', i]).map((mention) => ({ mention, measures: overOf(limit, draft.measures.measures).map(full) })),
  )
  return [...measures, ...limits]
})

/** Mentions of a measure and of what its readings change; a reading's own mentions are placed at the reading. */
function saidByMeasure(measure: Measure, under: Path): Mention[] {
  const base = mentionsOfMeasure(measure, under)
  const known = new Set(base.map(fingerprint))
  const patched = readingsOf(measure, under).flatMap(({ path, result }) => {
    if (!result.success) return []
    return mentionsOfMeasure(result.data, under)
      .filter((mention) => !known.has(fingerprint(mention)))
      .map((mention) => ({ ...mention, path: [...path, ...mention.path.slice(under.length)] }))
  })
  return [...base, ...patched]
}

const fingerprint = (mention: Mention): string => JSON.stringify(mention)

/** Each reading that sets something, with the measure it would give. */
export function readingsOf(
  measure: Measure,
  under: Path,
): { path: Path; set: Readonly<Record<string, unknown>>; patched: unknown; result: z.ZodSafeParseResult<Measure> }[] {
  return measure.openPoints.flatMap(({ readings = [] }, i) =>
    readings.flatMap(({ set }, j) => {
      if (set === undefined) return []
      const path = [...under, 'openPoints', i, 'readings', j, 'set']
      const patched = patch(asWritten(measure), set)
      return [{ path, set, patched, result: measureSchema.safeParse(patched) }]
    }),
  )
}

/** Back to the text form the schema reads: true and false are words there. */
function asWritten(value: unknown): unknown {
  if (typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map(asWritten)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([key, field]) => [key, asWritten(field)]),
  )
}

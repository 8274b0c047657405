import { z } from 'zod'

/**
 * The machine part of a measure (schema/rulebook.ts) as published: money is yuan, a rate a plain number (0.3), a count in the fact's unit,
 * all as decimal text. A kind that is not named here is not published; what a kind further carries may be there.
 */
const yuan = z.string().regex(/^\d+(\.\d+)?$/)
const number = yuan
const bound = z.enum(['exact', 'upTo', 'atLeast'])
const per = z.enum(['project', 'enterprise', 'platform', 'unit', 'year', 'person'])
const texts = z.array(z.string())

const levels = z.strictObject({ kind: z.literal('levels'), by: z.string(), of: z.record(z.string(), yuan) })
const orLevels = z.union([yuan, levels])
const cap = z.strictObject({ value: orLevels, per }).nullable()
const capped = { bound, cap }

const test: z.ZodType = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.looseObject({ kind: z.enum(['atLeast', 'moreThan', 'atMost', 'lessThan']), fact: z.string(), value: number }),
    z.looseObject({ kind: z.literal('is'), fact: z.string(), value: z.string() }),
    z.looseObject({ kind: z.literal('oneOf'), fact: z.string(), values: texts, open: z.boolean() }),
    z.looseObject({ kind: z.literal('within'), fact: z.string(), region: z.string() }),
    z.looseObject({ kind: z.literal('judged'), fact: z.string(), gate: z.string().nullable() }),
    z.looseObject({ kind: z.enum(['all', 'any']), of: z.array(test) }),
    z.looseObject({ kind: z.literal('not'), of: test }),
  ]),
)

const formula: z.ZodType = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.looseObject({ kind: z.literal('fixed'), amount: yuan, bound }),
    z.looseObject({ kind: z.literal('share'), of: texts, as: texts, rate: orLevels, whole: z.boolean(), ...capped }),
    z.looseObject({
      kind: z.literal('perUnit'),
      each: z.union([yuan, formula]),
      count: z.string(),
      over: number.nullable(),
      atMost: number.nullable(),
      ...capped,
    }),
    z.looseObject({ kind: z.literal('tiers'), by: z.string(), steps: z.array(z.looseObject({ at: number, amount: yuan })), ...capped }),
    z.looseObject({ kind: z.literal('levels'), by: z.string(), of: z.record(z.string(), orLevels), bound }),
    z.looseObject({ kind: z.literal('match'), of: texts, as: texts, rate: number, ...capped }),
    z.looseObject({ kind: z.literal('times'), of: texts, as: texts, ...capped }),
    z.looseObject({ kind: z.enum(['sum', 'least']), of: z.array(formula), cap }),
    z.looseObject({ kind: z.literal('given'), if: test, pays: formula }),
    z.looseObject({ kind: z.literal('years'), of: z.array(z.looseObject({ years: number, pays: formula })) }),
    z.looseObject({ kind: z.literal('open'), why: z.string() }),
  ]),
)

const limitOf = { id: z.string(), policy: z.string(), clause: z.string() }
const room = { share: number, whole: z.boolean(), of: z.string(), as: z.string(), counts: texts }

export const ruleLimit = z.discriminatedUnion('kind', [
  z.looseObject({ ...limitOf, kind: z.literal('annual'), over: texts, years: number.nullable(), value: orLevels }),
  z.looseObject({ ...limitOf, kind: z.literal('aggregate'), over: texts, ...room }),
  z.looseObject({
    ...limitOf,
    kind: z.literal('onlyHighest'),
    pairs: z.array(z.looseObject({ older: z.string(), newer: z.string(), doubt: z.string().nullable() })),
  }),
  z.looseObject({ ...limitOf, kind: z.literal('excludes'), over: texts }),
])

/** What a reading of an open point may change. */
const core = {
  payee: z.looseObject({ stated: z.boolean(), roles: texts, open: z.boolean(), words: z.string().nullable() }),
  when: test.nullable(),
  pays: formula,
  frequency: z.enum(['once', 'firstTime', 'yearly', 'perProject', 'notStated']),
  duration: z.looseObject({ by: z.string().nullable(), years: number.nullable() }).nullable(),
  selection: z.looseObject({ gate: z.string(), fact: z.string(), value: z.string().nullable(), words: z.string() }).nullable(),
  budget: z.boolean(),
  topUp: z.boolean(),
}
const premise = z.strictObject({ ...room, refuses: z.boolean() })
const reading = z.looseObject({
  id: z.string(),
  words: z.string().nullable(),
  cautious: z.boolean(),
  set: z
    .looseObject({ ...core, premise })
    .partial()
    .nullable(),
})

/** A measure as the engine computes with it. */
export const rule: z.ZodType = z.looseObject({
  ...core,
  paidAfter: z.string().nullable(),
  openPoints: z.array(z.looseObject({ about: z.string(), readings: z.array(reading) })),
})

import { z } from 'zod'
import { inEach } from '../../locale/segments.ts'

/** The shapes of dist/data: checked by the tests, and published beside the data as JSON Schema. */
export const inAll = z.strictObject(inEach(() => z.string()))
export const quote = z.strictObject({ clause: z.string(), start: z.int(), end: z.int(), words: z.string() })
const date = z.strictObject({ printed: z.string(), iso: z.string().optional(), clause: z.string(), quote: z.string() })
const figure = z.strictObject({
  n: z.int(),
  start: z.int(),
  end: z.int(),
  words: z.string(),
  use: z.string(),
  measures: z.array(z.string()).readonly(),
})

/** Stands first in every file: the contract it keeps, and the version of the content. */
export const head = {
  contract: z.string().regex(/^\d+\.\d+$/),
  version: z.string().regex(/^[0-9a-f]{12}$/),
  licence: z.string(),
}
export const dates = z.strictObject({
  made: date.optional(),
  printed: date.optional(),
  published: date.optional(),
  effective: date.optional(),
  expires: date.extend({ after: z.string().optional(), from: z.string().optional() }).optional(),
})
export const clauseData = z.strictObject({
  id: z.string(),
  label: z.string().nullable(),
  heading: z.string().nullable(),
  title: z.string().nullable(),
  kind: z.string(),
  topics: z.array(z.string()),
  departments: z.array(z.string()),
  text: inAll,
  figures: z.array(figure),
})
export type ClauseData = z.infer<typeof clauseData>

export const catalogueData = z.strictObject({
  ...head,
  policies: z.array(
    z.strictObject({
      id: z.string(),
      title: inAll,
      region: z.string(),
      issuer: z.string().nullable(),
      number: z.string().nullable(),
      role: z.string(),
      stage: z.string(),
      dates,
      source: z.strictObject({ sha256: z.string(), words: z.string() }),
      clauses: z.array(clauseData),
    }),
  ),
  /** The encoded measure: condition and formula are the small languages of src/schema. */
  measures: z.array(
    z.looseObject({
      id: z.string(),
      policy: z.string(),
      clause: z.string(),
      title: z.string(),
      support: z.string(),
      payee: z.looseObject({ of: z.array(z.string()), open: z.boolean() }),
      pays: z.looseObject({ kind: z.string() }),
      departments: z.array(z.string()).readonly(),
      quotes: z.array(quote),
    }),
  ),
  limits: z.array(z.looseObject({ id: z.string(), policy: z.string(), clause: z.string(), kind: z.string() })),
})
export type CatalogueData = z.infer<typeof catalogueData>

export const factData = z.strictObject({
  id: z.string(),
  kind: z.string(),
  unit: z.string().nullable(),
  words: z.string(),
  ask: z.string().nullable(),
  /** What counts, and of which year or project; part of the question. */
  help: z.string().nullable(),
  subject: z.strictObject({ id: z.string(), words: z.string() }),
  values: z.array(z.strictObject({ id: z.string(), words: z.string() })),
  measures: z.array(z.string()),
  quotes: z.array(z.strictObject({ policy: z.string(), clause: z.string(), words: z.string() })),
})
export const factsData = z.strictObject({ ...head, facts: z.array(factData) })
export type FactsData = z.infer<typeof factsData>

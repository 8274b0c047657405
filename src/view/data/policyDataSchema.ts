import { z } from 'zod'
import { inEach } from '../../locale/segments.ts'
import { clauseData, dates, factData, head, inAll, quote } from './openDataSchema.ts'
import { rule, ruleLimit } from './ruleSchema.ts'

/** What holds between two days, both included; null: since ever, for ever. */
const days = { from: z.iso.date().nullable(), until: z.iso.date().nullable() }
const said = z.strictObject({ clause: z.string(), words: z.string() })

/** policies/<id>.json: one text, whole. */
export const policyData = z.strictObject({
  ...head,
  policy: z.strictObject({
    id: z.string(),
    title: inAll,
    shortTitle: inAll,
    /** GB/T 2260, the lowest first. */
    regions: z.array(z.strictObject({ code: z.string(), words: z.string() })),
    issuer: z.string().nullable(),
    interpreter: z.string().nullable(),
    number: z.string().nullable(),
    role: z.string(),
    stage: z.string(),
    dates,
    /** On every day exactly one of them holds. */
    statuses: z.array(z.strictObject({ ...days, validity: z.string(), words: inAll, why: inAll })),
    /** The words of the text the status rests on. */
    validity: said.nullable(),
    basis: z.array(z.string()),
    source: z.strictObject({ sha256: z.string(), words: z.string() }),
    /** Rules that reach every measure of the text. */
    rules: z.array(z.strictObject({ id: z.string(), words: z.string(), clause: z.string(), quote: z.string() })),
    /** Editor's notes, and what was repaired. */
    notes: z.array(z.strictObject({ clause: z.string().nullable(), words: z.string() })),
    repaired: z.array(z.string()).readonly(),
    updates: z.array(z.strictObject({ date: z.iso.date(), kind: z.string(), words: z.string() })),
    /** Its page, from the root of the site. */
    pages: z.strictObject(inEach(() => z.string())),
  }),
  clauses: z.array(clauseData),
  measures: z.array(
    z.strictObject({
      id: z.string(),
      clause: z.string(),
      title: inAll,
      support: z.string(),
      topics: z.array(z.string()),
      matters: z.array(z.string()),
      departments: z.array(z.string()).readonly(),
      /** Differs as soon as the rule does. */
      digest: z.string().regex(/^[0-9A-Za-z]{6}$/),
      /** What it pays, to whom and when, in words. */
      formula: inAll,
      payee: inAll,
      conditions: z.strictObject(inEach(() => z.array(z.string()))),
      /** What the engine computes with. */
      rule,
      quotes: z.array(quote),
      notes: z.array(z.string()),
    }),
  ),
  limits: z.array(z.strictObject({ rule: ruleLimit, quote: said })),
  /** Every fact that these measures ask. */
  facts: z.array(factData),
})
export type PolicyData = z.infer<typeof policyData>

/** relations.json: what stands between texts. */
export const relationsData = z.strictObject({
  ...head,
  /** Measures of an older and a newer text of one region on the same project. */
  sameMatter: z.array(z.strictObject({ older: z.string(), newer: z.string(), doubt: z.string().nullable() })),
  /** Clause pairs: <policy>/<clause>. */
  clauses: z.array(z.strictObject({ older: z.string(), newer: z.string(), note: z.string().nullable() })),
  /** What a text says of another. */
  policies: z.array(z.strictObject({ policy: z.string(), other: z.string(), how: z.string() })),
  /** What a text says of an older version of itself that is not collected. */
  said: z.array(
    z.strictObject({
      policy: z.string(),
      clause: z.string(),
      older: z.string(),
      changes: z.array(z.strictObject({ kind: z.string(), quote: z.string() })),
    }),
  ),
})
export type RelationsData = z.infer<typeof relationsData>

/** index.json: which files there are. */
export const indexData = z.strictObject({
  ...head,
  files: z.array(
    z.strictObject({ path: z.string(), type: z.string(), schema: z.string().nullable(), policy: z.string().nullable(), words: inAll }),
  ),
})
export type IndexData = z.infer<typeof indexData>

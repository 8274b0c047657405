import type { EstimateData, EstimateHead, EstimatePart } from './estimateData.ts'

/** What was downloaded → what 测算 works with; the texts in the order of the book. */
export function joined(head: EstimateHead, parts: ReadonlyMap<string, EstimatePart>): EstimateData {
  const { version, locale, regions, words, topics, matters, pairs } = head
  const policies = head.policies.filter(({ id }) => parts.has(id))
  const own = policies.flatMap(({ id }) => parts.get(id) ?? [])
  const all = <T>(of: (part: EstimatePart) => Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(own.flatMap((part) => Object.entries(of(part))))
  return {
    rulebook: {
      version,
      locale,
      regions,
      policies: policies.map(({ id, title, shortTitle, region, role, stage, effective, expires }) => {
        return { id, title, shortTitle, region, role, stage, effective, expires }
      }),
      measures: own.flatMap(({ rules }) => rules.measures),
      limits: own.flatMap(({ rules }) => rules.limits),
      facts: all(({ rules }) => rules.facts),
      subjects: all(({ rules }) => rules.subjects),
      labels: all(({ rules }) => rules.labels),
    },
    words,
    topics,
    matters,
    pairs,
    statuses: all(({ statuses }) => statuses),
    limits: all(({ limits }) => limits),
  }
}

import { parse, stringify } from 'yaml'
import { z } from 'zod'

type Files = ReadonlyMap<string, string>
const map = z.record(z.string(), z.unknown())
const list = z.array(z.unknown())
const dated = z.array(z.looseObject({ date: z.string() }))
const facts = z.object({ subjects: map.default({}), facts: map.default({}) })
const matters = z.record(z.string(), z.array(z.looseObject({ id: z.string(), measures: z.array(z.string()) })))
const relations = z.object({ sameMatter: list.default([]), clauses: list.default([]), said: list.default([]) })

/** The files of content/ and grown texts among them: what texts share is laid together, terms, topics and synonyms stay the real ones. */
export function beside(real: Files, grown: Files): Map<string, string> {
  const read = <T>(files: Files, name: string, schema: z.ZodType<T>): T =>
    schema.parse(parse(files.get(name) ?? '', { schema: 'failsafe' }) ?? {})
  const both = <T>(name: string, schema: z.ZodType<T>, join: (real: T, grown: T) => unknown): [string, string] => [
    name,
    stringify(join(read(real, name, schema), read(grown, name, schema)), { lineWidth: 0 }),
  ]
  const known = [...real.keys()].filter((path) => path.endsWith('facts.yaml')).map((path) => read(real, path, facts))
  const unknown = (all: z.infer<typeof facts>): z.infer<typeof facts> => {
    const left = (part: 'subjects' | 'facts'): Record<string, unknown> =>
      Object.fromEntries(Object.entries(all[part]).filter(([id]) => !known.some((file) => Object.hasOwn(file[part], id))))
    return { subjects: left('subjects'), facts: left('facts') }
  }
  const folder = ([path, text]: readonly [string, string]): [string, string][] => {
    if (!path.startsWith('policies/')) return []
    return [[path, path.endsWith('facts.yaml') ? stringify(unknown(read(grown, path, facts))) : text]]
  }
  return new Map([
    ...real,
    ...[...grown].flatMap(folder),
    both('regions.yaml', map, (a, b) => ({ ...b, ...a })),
    both('departments.yaml', map, (a, b) => ({ ...a, ...b })),
    both('updates.yaml', dated, (a, b) => [...b, ...a].sort((one, other) => other.date.localeCompare(one.date))),
    both('facts.yaml', facts, (a, b) => {
      const more = unknown(b)
      return { subjects: { ...a.subjects, ...more.subjects }, facts: { ...a.facts, ...more.facts } }
    }),
    both('relations.yaml', relations, (a, b) => ({
      sameMatter: [...a.sameMatter, ...b.sameMatter],
      clauses: [...a.clauses, ...b.clauses],
      said: [...a.said, ...b.said],
    })),
    both('matters.yaml', matters, (a, b) =>
      Object.fromEntries(
        [...new Set([...Object.keys(a), ...Object.keys(b)])].map((topic) => {
          const [own, more] = [a[topic] ?? [], b[topic] ?? []]
          const added = (id: string): string[] => more.find((matter) => matter.id === id)?.measures ?? []
          return [
            topic,
            [
              ...own.map((matter) => ({ ...matter, measures: [...matter.measures, ...added(matter.id)] })),
              ...more.filter(({ id }) => !own.some((matter) => matter.id === id)),
            ],
          ]
        }),
      ),
    ),
  ])
}

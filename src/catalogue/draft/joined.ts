import type { Catalogue } from '../../schema/catalogue.ts'
import type { Measure } from '../../schema/measure.ts'
import type { Matter, Relations } from '../../schema/vocabulary.ts'
import { problemAt, type Located, type Path, type Problem } from '../file/problem.ts'
import type { Draft } from './draft.ts'
import { allFacts } from './facts.ts'
import { allRegions } from './regions.ts'
import type { Shared } from './shared.ts'

/** What the texts share and what each brings along in its own folder, together. */
export interface Joined extends Omit<Shared, 'regions' | 'departments' | 'relations'> {
  readonly regions: Catalogue['regions']
  readonly departments: Catalogue['departments']
  readonly relations: Relations
  readonly rows: Rows
  /** The shared files alone. */
  readonly shared: Shared
  readonly known: ReturnType<typeof allFacts>
}

/** A pair or a saying, and where it is written. */
export interface Row<T> {
  readonly row: T
  readonly at: Located
  readonly path: Path
  /** The policy whose folder it stands in; of the shared file, none. */
  readonly folder: string | null
}
export type Rows = { readonly [Kind in keyof Relations]: readonly Row<Relations[Kind][number]>[] }

export function join(shared: Shared, drafts: readonly Draft[]): { joined: Joined; problems: Problem[] } {
  const regions = allRegions(shared, drafts)
  const departments = allDepartments(shared, drafts)
  const known = allFacts(shared, drafts)
  const rows = rowsOf(shared, drafts)
  const plain = <T>(all: readonly Row<T>[]): T[] => all.map(({ row }) => row)
  const relations = { sameMatter: plain(rows.sameMatter), clauses: plain(rows.clauses), said: plain(rows.said) }
  return {
    joined: { ...shared, regions: regions.regions, departments: departments.all, relations, rows, shared, known },
    problems: [...regions.problems, ...departments.problems, ...known.problems],
  }
}

function allDepartments(shared: Shared, drafts: readonly Draft[]): { all: Catalogue['departments']; problems: Problem[] } {
  const all = new Map(Object.entries(shared.departments))
  const where = new Map([...all.keys()].map((id) => [id, shared.at.departments.file]))
  const problems = drafts.flatMap((draft) =>
    Object.entries(draft.departments).flatMap(([id, department]) => {
      const before = where.get(id)
      if (before === undefined) {
        all.set(id, department)
        where.set(id, draft.at.departments.file)
        return []
      }
      return [
        problemAt(draft.at.departments, [id], `this department is already defined in ${before}`, 'use that one, or choose another id'),
      ]
    }),
  )
  return { all: Object.fromEntries(all), problems }
}

function rowsOf(shared: Shared, drafts: readonly Draft[]): Rows {
  const files = [
    { relations: shared.relations, at: shared.at.relations, folder: null },
    ...drafts.map(({ id, relations, at }) => ({ relations, at: at.relations, folder: id })),
  ]
  const rows = <Kind extends keyof Relations>(kind: Kind): Row<Relations[Kind][number]>[] =>
    files.flatMap(({ relations, at, folder }) => relations[kind].map((row, i) => ({ row, at, path: [kind, i], folder })))
  return { sameMatter: rows('sameMatter'), clauses: rows('clauses'), said: rows('said') }
}

/** 其他: what no second text speaks of in this way. */
const other = { id: 'other', words: '其他' }

/** The matters of a topic, 其他 last. */
export const mattersIn = ({ matters }: Pick<Shared, 'matters'>, topic: string): readonly Omit<Matter, 'measures'>[] => [
  ...(matters[topic] ?? []).filter(({ id }) => id !== other.id),
  other,
]

/** The matter of a measure in one of its topics. */
export function matterOf({ matter }: Pick<Measure, 'matter'>, topic: string): string | undefined {
  return typeof matter === 'string' ? matter : matter !== undefined && Object.hasOwn(matter, topic) ? matter[topic] : undefined
}

/** The topics a measure is about: its own, or all of its clause's. */
export const topicsOf = ({ topics, clause }: Pick<Measure, 'topics' | 'clause'>, draft: Draft): readonly string[] =>
  topics ?? draft.policy.clauses[clause]?.topics ?? []

/** By topic, every matter that a measure is about, in the order of matters.yaml. */
export function allMatters(shared: Shared, drafts: readonly Draft[]): Catalogue['matters'] {
  const measures = drafts.flatMap((draft) =>
    draft.measures.measures.map((measure) => ({ id: `${draft.id}/${measure.id}`, measure, topics: topicsOf(measure, draft) })),
  )
  const about = (topic: string, matter: string): string[] =>
    measures.flatMap(({ id, measure, topics }) => (topics.includes(topic) && matterOf(measure, topic) === matter ? [id] : []))
  const rows = Object.keys(shared.topics).map((topic): [string, Matter[]] => [
    topic,
    mattersIn(shared, topic)
      .map((matter) => ({ ...matter, measures: about(topic, matter.id) }))
      .filter(({ measures: found }) => found.length > 0),
  ])
  return Object.fromEntries(rows.filter(([, matters]) => matters.length > 0))
}

/** 更新记录 of all and of each text, newest first; of one day what concerns several comes first. */
export function allUpdates(shared: Shared, drafts: readonly Draft[]): Catalogue['updates'] {
  const own = drafts.flatMap(({ id, policy }) =>
    policy.updates.map(({ measures, ...update }) => ({
      ...update,
      policies: [id],
      ...(measures !== undefined && { measures: measures.map((noun) => `${id}/${noun}`) }),
    })),
  )
  return [...shared.updates, ...own].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
}

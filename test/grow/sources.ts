import { join } from 'node:path'
import { allFacts } from '../../src/catalogue/draft/facts.ts'
import { readShared, type Shared } from '../../src/catalogue/draft/shared.ts'
import { filesIn } from '../../src/catalogue/file/files.ts'
import type { Fact } from '../../src/schema/catalogue.ts'
import type { FactsFile } from '../../src/schema/vocabulary.ts'
import type { Chance } from './chance.ts'
import { proseFrom } from './sentences.ts'
import { readDrafts, unitsOf, type Unit } from './units.ts'
import type { Place } from './places.ts'
import { ofPlace } from './wording.ts'

/** What texts are grown from: the real texts, and of the frozen ones what shows a kind that no real text has. */
export interface Sources {
  readonly shared: Shared
  readonly units: readonly Unit[]
  /** Headings of chapters, their numbers taken off. */
  readonly chapters: readonly string[]
  /** Sentences of a place that say nothing of money. */
  readonly prose: (place: Place) => (chance: Chance) => string
  /** Names of the levels and choices a unit speaks of. */
  readonly kept: (unit: Unit) => string
  readonly facts: ReadonlyMap<string, Fact>
  readonly subjects: ReadonlyMap<string, FactsFile['subjects'][string]>
  /** Subjects that only one source knows, and which. */
  readonly homes: ReadonlyMap<string, string>
}

export function readSources(root: string): Sources {
  const frozen = join(root, 'test/corpus')
  const [real, invented] = [readDrafts(root), readDrafts(frozen)]
  const drafts = [...real, ...invented]
  const units = real.flatMap(unitsOf)
  const shown = kindsOf(units)
  const [shared, small] = [readShared(filesIn(root)).shared, readShared(filesIn(frozen)).shared]
  const [all, others] = [allFacts(shared, drafts), allFacts(small, drafts)]
  const facts = new Map([...others.facts, ...all.facts])
  const chapters = drafts.flatMap(({ policy }) => Object.values(policy.clauses).flatMap(({ chapter }) => chapter ?? []))
  return {
    shared,
    units: [...units, ...invented.flatMap(unitsOf).filter((unit) => [...kindsOf(unit)].some((kind) => !shown.has(kind)))],
    chapters: [...new Set(chapters.map((chapter) => chapter.replace(/^[一二三四五六七八九十]+、/, '')))],
    prose: (place) =>
      proseFrom(units.flatMap(({ source, parts }) => parts.flatMap(({ body }) => ofPlace(source, place)(body).match(/[^。\n]+。/g) ?? []))),
    kept: (unit) => {
      const said = JSON.stringify(unit)
      return [...facts.values()]
        .flatMap(({ id, values = [] }) => (said.includes(`"${id}"`) ? values.map(({ words }) => words) : []))
        .join(' ')
    },
    facts,
    subjects: new Map([...others.subjects, ...all.subjects]),
    homes: new Map(drafts.flatMap(({ id, facts: own }) => Object.keys(own.subjects).map((subject) => [subject, id] as const))),
  }
}

const kindsOf = (value: unknown): ReadonlySet<string> => new Set(JSON.stringify(value).match(/"kind":"\w+"/g))

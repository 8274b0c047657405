import type { z } from 'zod'
import {
  departmentsFile,
  factsFile,
  glossaryFile,
  mattersFile,
  regionsFile,
  relationsFile,
  situationsFile,
  synonymsFile,
  topicsFile,
  updatesFile,
  type FactsFile,
  type Glossary,
  type Relations,
  type Updates,
} from '../../schema/vocabulary.ts'
import type { Files } from '../file/files.ts'
import type { Located, Problem } from '../file/problem.ts'
import { readYamlFile, type YamlFile } from '../file/yaml.ts'

/** The vocabulary that all policies share: content/*.yaml. */
export interface Shared {
  readonly facts: FactsFile
  readonly regions: z.infer<typeof regionsFile>
  readonly topics: z.infer<typeof topicsFile>
  readonly departments: z.infer<typeof departmentsFile>
  readonly matters: z.infer<typeof mattersFile>
  readonly relations: Relations
  readonly glossary: Glossary
  readonly updates: Updates
  readonly synonyms: z.infer<typeof synonymsFile>
  readonly situations: z.infer<typeof situationsFile>
  readonly at: Readonly<Record<SharedName, Located>>
  /** A part of these files could not be read and is left out. */
  readonly partial: boolean
}

/** The names of content/*.yaml. */
export const sharedNames = [
  'facts',
  'regions',
  'topics',
  'departments',
  'matters',
  'relations',
  'glossary',
  'updates',
  'synonyms',
  'situations',
] as const
export type SharedName = (typeof sharedNames)[number]

export function readShared(files: Files): { shared: Shared; problems: Problem[] } {
  const read = <T>(name: SharedName, schema: z.ZodType<T>, absent: T): YamlFile<T> & { readonly value: T } => {
    const found = readYamlFile(files, `content/${name}.yaml`, schema, absent)
    return { ...found, value: found.value ?? absent }
  }
  const at = {
    facts: read('facts', factsFile, { subjects: {}, facts: {} }),
    regions: read('regions', regionsFile, {}),
    topics: read('topics', topicsFile, {}),
    departments: read('departments', departmentsFile, {}),
    matters: read('matters', mattersFile, {}),
    relations: read('relations', relationsFile, { sameMatter: [], clauses: [], said: [] }),
    glossary: read('glossary', glossaryFile, []),
    updates: read('updates', updatesFile, []),
    synonyms: read('synonyms', synonymsFile, { groups: [], questions: [], fillers: [] }),
    situations: read('situations', situationsFile, []),
  }
  return {
    shared: {
      facts: at.facts.value,
      regions: at.regions.value,
      topics: at.topics.value,
      departments: at.departments.value,
      matters: at.matters.value,
      relations: at.relations.value,
      glossary: at.glossary.value,
      updates: at.updates.value,
      synonyms: at.synonyms.value,
      situations: at.situations.value,
      at,
      partial: Object.values<YamlFile<unknown>>(at).some((file) => file.problems.length > 0),
    },
    problems: Object.values<YamlFile<unknown>>(at).flatMap((file) => file.problems),
  }
}

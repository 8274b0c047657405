import { subjectPart } from '../../engine/facts/ids.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Fact } from '../../schema/catalogue.ts'
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
  type Updates,
} from '../../schema/vocabulary.ts'
import type { Draft } from './draft.ts'
import { problemAt, type Located, type Problem } from '../file/problem.ts'
import { readYaml, type YamlFile } from '../file/yaml.ts'

/** The vocabulary that all policies share: content/*.yaml. */
export interface Shared {
  readonly facts: FactsFile
  readonly regions: z.infer<typeof regionsFile>
  readonly topics: z.infer<typeof topicsFile>
  readonly departments: z.infer<typeof departmentsFile>
  readonly matters: z.infer<typeof mattersFile>
  readonly relations: z.infer<typeof relationsFile>
  readonly glossary: Glossary
  readonly updates: Updates
  readonly synonyms: z.infer<typeof synonymsFile>
  readonly situations: z.infer<typeof situationsFile>
  readonly at: {
    readonly facts: Located
    readonly regions: Located
    readonly topics: Located
    readonly departments: Located
    readonly matters: Located
    readonly relations: Located
    readonly glossary: Located
    readonly updates: Located
    readonly synonyms: Located
    readonly situations: Located
  }
}

export function readShared(root: string): { shared: Shared | undefined; problems: Problem[] } {
  const read = <T>(name: string, schema: z.ZodType<T>, absent = '{}'): YamlFile<T> => {
    const file = `content/${name}`
    return readYaml(file, existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : absent, schema)
  }
  const facts = read('facts.yaml', factsFile)
  const regions = read('regions.yaml', regionsFile)
  const topics = read('topics.yaml', topicsFile)
  const departments = read('departments.yaml', departmentsFile)
  const matters = read('matters.yaml', mattersFile)
  const relations = read('relations.yaml', relationsFile)
  const glossary = read('glossary.yaml', glossaryFile, '[]')
  const updates = read('updates.yaml', updatesFile, '[]')
  const synonyms = read('synonyms.yaml', synonymsFile)
  const situations = read('situations.yaml', situationsFile, '[]')
  const at = { facts, regions, topics, departments, matters, relations, glossary, updates, synonyms, situations }
  const problems = Object.values<YamlFile<unknown>>(at).flatMap((file) => file.problems)
  if (!facts.value || !regions.value || !topics.value || !departments.value || !matters.value || !relations.value)
    return { shared: undefined, problems }
  if (!glossary.value || !updates.value || !synonyms.value || !situations.value) return { shared: undefined, problems }
  return {
    shared: {
      facts: facts.value,
      regions: regions.value,
      topics: topics.value,
      departments: departments.value,
      matters: matters.value,
      relations: relations.value,
      glossary: glossary.value,
      updates: updates.value,
      synonyms: synonyms.value,
      situations: situations.value,
      at,
    },
    problems,
  }
}

/** The shared facts and those of the policies given, under their addresses. A fact is defined once. */
export function allFacts(
  shared: Shared,
  drafts: readonly Draft[],
): { facts: Map<string, Fact>; subjects: Map<string, FactsFile['subjects'][string]>; problems: Problem[] } {
  const facts = new Map<string, Fact>()
  const subjects = new Map<string, FactsFile['subjects'][string]>()
  const where = new Map<string, string>()
  const problems: Problem[] = []
  const instead = (file: string): string =>
    `${file === shared.at.facts.file ? 'use that one' : 'move it to content/facts.yaml if both texts mean the same thing'}; if this is another thing, choose another name`
  const files = [{ file: shared.facts, at: shared.at.facts }, ...drafts.map((draft) => ({ file: draft.facts, at: draft.at.facts }))]
  for (const { file, at } of files) {
    const define = <T>(into: Map<string, T>, id: string, value: T): void => {
      where.set(id, at.file)
      into.set(id, value)
    }
    for (const [id, subject] of Object.entries(file.subjects)) {
      const before = where.get(id)
      if (before !== undefined)
        problems.push(problemAt(at, ['subjects', id], `this subject is already defined in ${before}`, instead(before)))
      else define(subjects, id, subject)
    }
    for (const [id, fact] of Object.entries(file.facts)) {
      const before = where.get(id)
      if (before !== undefined) problems.push(problemAt(at, ['facts', id], `this fact is already defined in ${before}`, instead(before)))
      else define(facts, id, { id, subject: subjectPart(id), ...fact })
    }
  }
  return { facts, subjects, problems }
}

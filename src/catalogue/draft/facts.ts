import { subjectPart } from '../../engine/facts/ids.ts'
import type { Fact } from '../../schema/catalogue.ts'
import type { FactsFile } from '../../schema/vocabulary.ts'
import { problemAt, type Problem } from '../file/problem.ts'
import type { Draft } from './draft.ts'
import type { Shared } from './shared.ts'

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

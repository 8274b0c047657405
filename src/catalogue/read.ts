import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Catalogue } from '../schema/catalogue.ts'
import { buildPolicy } from './build.ts'
import { checkDraft, checkSource, checkTogether } from './checks/index.ts'
import { coverFigures, type Coverage } from './said/coverage.ts'
import { readDraft } from './draft/draft.ts'
import { printProblem, type Problem } from './file/problem.ts'
import { allFacts, readShared } from './draft/shared.ts'

export type Read = { readonly catalogue: Catalogue } | { readonly problems: readonly Problem[] }

/** content/ → the catalogue, or everything that is wrong with it. */
export function readCatalogue(root: string): Read {
  const { catalogue, problems } = readContent(root)
  return catalogue !== undefined && problems.length === 0 ? { catalogue } : { problems }
}

export interface Content {
  /** The policies that can be read: for the report, never for pages. */
  readonly catalogue: Catalogue | undefined
  /** By policy. */
  readonly coverage: ReadonlyMap<string, Coverage>
  readonly problems: readonly Problem[]
}

/** content/ as far as it can be read, with what is wrong beside it. */
export function readContent(root: string): Content {
  const { shared, problems: first } = readShared(root)
  const ids = policyIds(root)
  const read = ids.map((id) => readDraft(root, id))
  const drafts = read.flatMap(({ draft }) => draft ?? [])
  const problems = [...first, ...read.flatMap((each) => each.problems)]
  const coverage = new Map<string, Coverage>()
  if (shared === undefined) return { catalogue: undefined, coverage, problems }
  const { facts, subjects, problems: twice } = allFacts(shared, drafts)
  problems.push(...twice, ...checkTogether(drafts, shared, ids))
  const policies = drafts.map((draft) => {
    const covered = coverFigures(draft)
    coverage.set(draft.id, covered)
    const astray = checkSource(draft, shared, facts)
    problems.push(...(astray.length > 0 ? astray : [...checkDraft(draft, shared, facts), ...covered.problems]))
    return buildPolicy(draft, covered.figures)
  })
  const { regions, topics, departments, matters, relations, glossary, updates, synonyms, situations } = shared
  const catalogue = {
    version: version(root),
    policies,
    facts: Object.fromEntries(facts),
    subjects: Object.fromEntries(subjects),
    regions,
    topics,
    departments,
    matters,
    relations,
    glossary,
    updates,
    situations,
    synonyms: synonyms.groups,
    asking: { questions: synonyms.questions, fillers: synonyms.fillers },
  }
  return { catalogue, coverage, problems: [...new Map(problems.map((problem) => [printProblem(problem), problem])).values()] }
}

/** Folder names of content/policies, in order. */
export function policyIds(root: string): string[] {
  const folder = join(root, 'content/policies')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** First 12 hex digits of the sha256 over the content files, by sorted path; the README is no content. */
function version(root: string): string {
  const hash = createHash('sha256')
  const entries = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name !== 'README.md').map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.sort()) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 12)
}

import { createHash } from 'node:crypto'
import type { Catalogue } from '../schema/catalogue.ts'
import { memo } from '../memo/memo.ts'
import { buildPolicy } from './build.ts'
import { checkDraft, checkFields, checkFiles, checkSource, checkTogether } from './checks/index.ts'
import { nothingIsLeftToDo } from './checks/todo.ts'
import { coverFigures, type Coverage } from './said/coverage.ts'
import { readDraft, type Draft } from './draft/draft.ts'
import { toldLines } from './digests.ts'
import { filesIn, type Files } from './file/files.ts'
import { printProblem, problemAt, type Problem } from './file/problem.ts'
import { allMatters, allUpdates, join, type Joined } from './draft/joined.ts'
import { readShared } from './draft/shared.ts'
import { toRulebook } from './rule/rulebook.ts'

export type Read = { readonly catalogue: Catalogue } | { readonly problems: readonly Problem[] }

/** content/ → the catalogue, or everything that is wrong with it. */
export function readCatalogue(root: string): Read {
  const { catalogue, problems } = readContent(filesIn(root))
  return problems.length === 0 ? { catalogue } : { problems }
}

export interface Content {
  /** The policies that can be read: for the report, never for pages. */
  readonly catalogue: Catalogue
  /** By policy. */
  readonly coverage: ReadonlyMap<string, Coverage>
  readonly problems: readonly Problem[]
}

/** How a policy's folder is read: always anew, or as it was where nothing in it has changed. */
export type ReadDraft = typeof readDraft

/** content/ as far as it can be read, with what is wrong beside it. */
export function readContent(files: Files, draftOf: ReadDraft = readDraft): Content {
  const { shared, problems: first } = readShared(files)
  const ids = policyIds(files)
  const read = ids.map((id) => draftOf(files, id))
  const drafts = read.flatMap(({ draft }) => draft ?? [])
  const { joined, problems: twice } = join(shared, drafts)
  const whole = !shared.partial && drafts.length === ids.length && drafts.every(({ partial }) => !partial)
  const found = [...twice, ...checkTogether(drafts, joined, ids), ...drafts.flatMap((draft) => problemsOf(draft, joined))]
  const problems = [
    ...first,
    ...read.flatMap((each) => each.problems),
    ...checkFiles(files, ids, drafts),
    ...ids.flatMap((id) => nothingIsLeftToDo(files, id)),
    ...found.filter((problem) => whole || problem.absent !== true),
  ]
  const { topics, glossary, synonyms, regions, departments, relations, known } = joined
  const updates = allUpdates(shared, drafts)
  const catalogue: Catalogue = {
    version: version(files),
    policies: drafts.map((draft) => ({
      ...buildPolicy(draft, coverFigures(draft).figures),
      version: version(files, `content/policies/${draft.id}/`),
    })),
    facts: Object.fromEntries(known.facts),
    subjects: Object.fromEntries(known.subjects),
    regions,
    topics,
    departments,
    matters: allMatters(shared, drafts),
    relations,
    glossary,
    updates,
    told: toldLines(files, ids, updates),
    situations: shared.situations,
    synonyms: synonyms.groups,
    asking: { questions: synonyms.questions, fillers: synonyms.fillers },
  }
  if (problems.length === 0) problems.push(...drafts.flatMap((draft) => uncomputable(draft, catalogue)))
  const coverage = new Map(drafts.map((draft) => [draft.id, coverFigures(draft)]))
  return { catalogue, coverage, problems: [...new Map(problems.map((problem) => [printProblem(problem), problem])).values()] }
}

/** What passed every check and still gives no rule: a check is missing, and the file is named all the same. */
function uncomputable({ id, at }: Draft, catalogue: Catalogue): Problem[] {
  try {
    toRulebook(catalogue, [id])
    return []
  } catch (error) {
    return [problemAt(at.measures, [], `no rule can be made of it: ${error instanceof Error ? error.message : String(error)}`)]
  }
}

/** What is wrong with one text by itself, which changes only with its folder and with what texts share. */
const problemsOf = memo(
  (draft: Draft, joined: Joined): Problem[] => {
    const astray = checkSource(draft, joined)
    return astray.length > 0 ? [...astray, ...checkFields(draft, joined)] : [...checkDraft(draft, joined), ...coverFigures(draft).problems]
  },
  (_, { known, regions, topics, departments }) => [JSON.stringify([[...known.facts], [...known.subjects], regions, topics, departments])],
)

/** Folder names of content/policies, in order. */
export function policyIds({ paths }: Files): string[] {
  return [...new Set(paths.flatMap((path) => /^content\/policies\/([^/]+)\//.exec(path)?.[1] ?? []))].sort()
}

/**
 * First 12 hex digits of the sha256 over the content files, by sorted path; the README, and what editors are told of the files, are no content.
 * @param folder those in it alone.
 */
function version(files: Files, folder = ''): string {
  const hash = createHash('sha256')
  const content = files.paths.filter((path) => path.startsWith(folder) && /^content\/(?!README\.md$|\.schema\/)/.test(path))
  for (const file of [...content].sort())
    hash
      .update(file)
      .update('\0')
      .update(files.bytes(file) ?? '')
      .update('\0')
  return hash.digest('hex').slice(0, 12)
}

import { createHash } from 'node:crypto'
import { measuresFile, type MeasuresFile } from '../../schema/measure.ts'
import { withEnd } from './ends.ts'
import { policyFile, type PolicyFile } from '../../schema/policy.ts'
import { departmentsFile, factsFile, relationsFile, type Departments, type FactsFile, type Relations } from '../../schema/vocabulary.ts'
import { receivedWords, wordsOf, type Files, type Words } from '../file/files.ts'
import type { Located, Problem } from '../file/problem.ts'
import { readYamlFile } from '../file/yaml.ts'
import { repairText, type Repaired } from '../text/repair.ts'
import { readBlocks, type TextBlock } from '../text/text.ts'

/** One policy's folder, each file valid by itself; whether the files agree is what the checks ask. */
export interface Draft {
  readonly id: string
  readonly policy: PolicyFile
  readonly measures: MeasuresFile
  readonly facts: FactsFile
  readonly departments: Departments
  readonly relations: Relations
  readonly source: string
  readonly sha256: string
  readonly repaired: Repaired
  readonly blocks: readonly TextBlock[]
  /** Clause id → its words; `-` → all words that belong to no clause. */
  readonly texts: ReadonlyMap<string, string>
  /** A part of these files could not be read and is left out. */
  readonly partial: boolean
  readonly at: {
    readonly policy: Located
    readonly measures: Located
    readonly facts: Located
    readonly departments: Located
    readonly relations: Located
    readonly text: string
    readonly source: string
  }
}

/** What a policy's folder holds; the last three only where they are needed. */
export const draftFiles = [
  'source.txt',
  'text.md',
  'policy.yaml',
  'measures.yaml',
  'facts.yaml',
  'departments.yaml',
  'relations.yaml',
] as const

/** The folder's draft, or undefined where a file is missing or nothing can be made of it; `problems` says why. */
export function readDraft(files: Files, id: string): { draft: Draft | undefined; problems: Problem[] } {
  const folder = `content/policies/${id}`
  const path = (name: (typeof draftFiles)[number]): string => `${folder}/${name}`
  const policy = readYamlFile<PolicyFile | undefined>(files, path('policy.yaml'), policyFile, undefined)
  const measures = readYamlFile<MeasuresFile | undefined>(files, path('measures.yaml'), measuresFile, undefined)
  const facts = readYamlFile(files, path('facts.yaml'), factsFile, { subjects: {}, facts: {} })
  const departments = readYamlFile(files, path('departments.yaml'), departmentsFile, {})
  const relations = readYamlFile(files, path('relations.yaml'), relationsFile, { sameMatter: [], clauses: [], said: [] })
  const [source, text] = [receivedWords(files, path('source.txt')), wordsOf(files, path('text.md'))]
  const blocks = text !== undefined && 'words' in text ? readBlocks(path('text.md'), text.words) : undefined
  const yaml = [policy, measures, facts, departments, relations].flatMap(({ problems }) => problems)
  const problems = [...missing(files, folder), ...yaml, ...problemOf(source), ...problemOf(text), ...(blocks?.problems ?? [])]
  if (policy.value === undefined || measures.value === undefined || source === undefined || 'problem' in source || blocks === undefined)
    return { draft: undefined, problems }
  const head = withEnd(policy.value)
  const draft: Draft = {
    id,
    policy: head,
    measures: measures.value,
    facts: facts.value ?? { subjects: {}, facts: {} },
    departments: departments.value ?? {},
    relations: relations.value ?? { sameMatter: [], clauses: [], said: [] },
    source: source.words,
    sha256: createHash('sha256')
      .update(files.bytes(path('source.txt')) ?? '')
      .digest('hex'),
    repaired: repairText(source.words, head),
    blocks: blocks.blocks,
    texts: textsOf(blocks.blocks),
    partial: yaml.length > 0,
    at: { policy, measures, facts, departments, relations, text: path('text.md'), source: path('source.txt') },
  }
  return { draft, problems }
}

const problemOf = (words: Words | undefined): Problem[] => (words !== undefined && 'problem' in words ? [words.problem] : [])

/** The four files no policy is without, and what to begin them with. */
function missing(files: Files, folder: string): Problem[] {
  const needed = {
    'policy.yaml': 'begin with id, title, region, clauses',
    'measures.yaml': 'begin with measures: []',
    'source.txt': 'copy the text as received, byte for byte',
    'text.md': `npm run import -- ${folder}/source.txt drafts it`,
  }
  return Object.entries(needed).flatMap(([name, write]) =>
    files.paths.includes(`${folder}/${name}`) ? [] : [{ file: `${folder}/${name}`, line: 1, path: '', found: 'is missing', write }],
  )
}

function textsOf(blocks: readonly TextBlock[]): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { clause, lines } of blocks) {
    const id = clause ?? '-'
    const before = texts.get(id)
    texts.set(id, before === undefined ? lines.join('\n') : `${before}\n${lines.join('\n')}`)
  }
  return texts
}

/** The line of text.md on which a character of a clause stands. */
export function textLine(draft: Draft, clause: string, offset: number): number {
  let left = offset
  for (const block of draft.blocks) {
    if ((block.clause ?? '-') !== clause) continue
    for (const [i, line] of block.lines.entries()) {
      if (left <= line.length) return block.at + i
      left -= line.length + 1
    }
  }
  return 1
}

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { measuresFile, type MeasuresFile } from '../../schema/measure.ts'
import { policyFile, type PolicyFile } from '../../schema/policy.ts'
import { factsFile, type FactsFile } from '../../schema/vocabulary.ts'
import type { Located, Problem } from '../file/problem.ts'
import { repairText, type Repaired } from '../text/repair.ts'
import { readBlocks, type TextBlock } from '../text/text.ts'
import { readYaml, type YamlFile } from '../file/yaml.ts'

/** One policy's folder, each file valid by itself; whether the files agree is what the checks ask. */
export interface Draft {
  readonly id: string
  readonly policy: PolicyFile
  readonly measures: MeasuresFile
  readonly facts: FactsFile
  readonly source: string
  readonly sha256: string
  readonly repaired: Repaired
  readonly blocks: readonly TextBlock[]
  /** Clause id → its words; `-` → all words that belong to no clause. */
  readonly texts: ReadonlyMap<string, string>
  readonly at: {
    readonly policy: Located
    readonly measures: Located
    readonly facts: Located
    readonly text: string
    readonly source: string
  }
}

/** The folder's draft, or undefined where a file is missing or wrong; `problems` says why. */
export function readDraft(root: string, id: string): { draft: Draft | undefined; problems: Problem[] } {
  const folder = `content/policies/${id}`
  const problems: Problem[] = []
  const text = (name: string, write: string): string | undefined => {
    const file = `${folder}/${name}`
    if (existsSync(join(root, file))) return readFileSync(join(root, file), 'utf8')
    problems.push({ file, line: 1, path: '', found: 'is missing', write })
    return undefined
  }
  const policy = readOr(text('policy.yaml', 'begin with id, title, region, clauses'), (words) =>
    readYaml(`${folder}/policy.yaml`, words, policyFile),
  )
  const measures = readOr(text('measures.yaml', 'begin with measures: []'), (words) =>
    readYaml(`${folder}/measures.yaml`, words, measuresFile),
  )
  const hasFacts = existsSync(join(root, folder, 'facts.yaml'))
  const facts = readYaml(`${folder}/facts.yaml`, hasFacts ? readFileSync(join(root, folder, 'facts.yaml'), 'utf8') : '{}', factsFile)
  const source = text('source.txt', 'copy the text as received, byte for byte')
  const words = text('text.md', `npm run import -- ${folder}/source.txt drafts it`)
  const parts: (YamlFile<unknown> | undefined)[] = [policy, measures, facts]
  for (const part of parts) problems.push(...(part?.problems ?? []))
  const read = words === undefined ? undefined : readBlocks(`${folder}/text.md`, words)
  problems.push(...(read?.problems ?? []))
  if (
    policy?.value === undefined ||
    measures?.value === undefined ||
    facts.value === undefined ||
    source === undefined ||
    read === undefined
  )
    return { draft: undefined, problems }
  const draft: Draft = {
    id,
    policy: policy.value,
    measures: measures.value,
    facts: facts.value,
    source,
    sha256: createHash('sha256')
      .update(readFileSync(join(root, folder, 'source.txt')))
      .digest('hex'),
    repaired: repairText(source, policy.value),
    blocks: read.blocks,
    texts: textsOf(read.blocks),
    at: { policy, measures, facts, text: `${folder}/text.md`, source: `${folder}/source.txt` },
  }
  return { draft, problems }
}

const readOr = <T>(text: string | undefined, read: (text: string) => T): T | undefined => (text === undefined ? undefined : read(text))

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

import { threeOf } from '../codes/code.ts'
import { ownPart } from '../engine/facts/ids.ts'
import type { Catalogue } from '../schema/catalogue.ts'
import { digestsFile, type Digests } from '../schema/digests.ts'
import type { Rule } from '../schema/rulebook.ts'
import type { Updates } from '../schema/vocabulary.ts'
import type { Files } from './file/files.ts'
import { problemAt, type Problem } from './file/problem.ts'
import { readYamlFile, type YamlFile } from './file/yaml.ts'
import { toRulebook } from './rule/rulebook.ts'

/**
 * A rule never changes in silence: the digest of each stands in digests.yaml beside the line of 更新记录 that told of it, and is written anew
 * only where there is a further line. Whoever opens a link made by the older rule is led to that line.
 */
export const digestsPath = (policy: string): string => `content/policies/${policy}/digests.yaml`
const read = (files: Files, policy: string): YamlFile<Digests> => readYamlFile(files, digestsPath(policy), digestsFile, {})

/** How a line is named in digests.yaml. */
const nameOf = ({ date, words }: Updates[number]): string => `${date}-${threeOf(words)}`

/** By measure, which line of 更新记录 told last of its rule: counted from the oldest. A content/ without digests tells of none. */
export function toldLines(files: Files, policies: readonly string[], updates: Updates): Catalogue['told'] {
  const places = new Map(updates.map((update, at) => [nameOf(update), updates.length - at]))
  const entries = policies.flatMap((policy) =>
    Object.entries(read(files, policy).value ?? {}).flatMap(([noun, { line }]) => {
      const place = places.get(line)
      return place === undefined ? [] : [[`${policy}/${noun}`, place] as const]
    }),
  )
  return Object.fromEntries(entries)
}

/** A content/ that lies elsewhere has none. */
const isKept = ({ paths }: Files): boolean => paths.some((path) => /^content\/policies\/[^/]+\/digests\.yaml$/.test(path))

/** Where a rule is not the one that was told of. */
export function digestProblems(catalogue: Catalogue, files: Files): Problem[] {
  if (!isKept(files)) return []
  return catalogue.policies.flatMap(({ id }) => {
    const file = read(files, id)
    const known = file.value ?? {}
    const rules = rulesOf(catalogue, id)
    const strange = Object.keys(known).filter((noun) => !rules.some((rule) => ownPart(rule.id) === noun))
    return [
      ...file.problems,
      ...rules.flatMap((rule) => ruleProblem(rule, known, file, catalogue.updates)),
      ...strange.map((noun) => problemAt(file, [noun], `there is no measure ${noun}`, 'npm run digests takes it out')),
    ]
  })
}

function ruleProblem(rule: Rule, known: Digests, file: YamlFile<Digests>, updates: Updates): Problem[] {
  const noun = ownPart(rule.id)
  const entry = known[noun]
  if (entry === undefined) return [problemAt(file, [], `has no digest of ${noun}`, 'npm run digests writes it')]
  if (entry.digest !== rule.digest)
    return [
      problemAt(file, [noun], `its rule has changed (now ${rule.digest ?? ''})`, `${askForLine(noun, rule.policy)}; then npm run digests`),
    ]
  return linesOf(rule, updates).some((update) => nameOf(update) === entry.line)
    ? []
    : [problemAt(file, [noun, 'line'], `no line of 更新记录 on ${noun} is ${entry.line}`, 'npm run digests finds the one that is')]
}

const askForLine = (noun: string, policy: string): string =>
  `tell of it in the updates of content/policies/${policy}/policy.yaml: - { date: …, kind: reading, measures: [${noun}], words: … }`

/** The lines that speak of a rule, the newest first: those that name it, and those on its text that name none. */
const linesOf = (rule: Rule, updates: Updates): Updates =>
  updates.filter(({ kind, policies, measures }) =>
    measures === undefined ? kind !== 'shared' && (policies.length === 0 || policies.includes(rule.policy)) : measures.includes(rule.id),
  )

const rulesOf = (catalogue: Catalogue, policy: string): Rule[] => toRulebook(catalogue, [policy]).measures

/** What digests.yaml of a text is to be; or what is to be told first. */
export type Refreshed = { readonly text: string } | { readonly refused: readonly string[] }

export function refreshDigests(catalogue: Catalogue, files: Files, policy: string): Refreshed {
  const known = read(files, policy).value ?? {}
  const found = rulesOf(catalogue, policy).map((rule) => ({ noun: ownPart(rule.id), entry: entryOf(rule, known, catalogue.updates) }))
  const refused = found.flatMap(({ noun, entry }) =>
    entry === null ? [`${policy}/${noun}: its rule has changed; ${askForLine(noun, policy)}`] : [],
  )
  if (refused.length > 0) return { refused }
  const lines = found.flatMap(({ noun, entry }) => (entry === null ? [] : [`${noun}: { digest: ${entry.digest}, line: ${entry.line} }\n`]))
  return { text: `# npm run digests writes this file: no line of it is written by hand.\n${lines.join('')}` }
}

/** null: the rule has changed and nothing newer than what was told before tells of it. */
function entryOf(rule: Rule, known: Digests, updates: Updates): Digests[string] | null {
  const [newest] = linesOf(rule, updates)
  const before = known[ownPart(rule.id)]
  const digest = rule.digest ?? ''
  if (newest === undefined) return null
  const line = nameOf(newest)
  if (before === undefined) return { digest, line }
  if (before.digest === digest) return linesOf(rule, updates).some((update) => nameOf(update) === before.line) ? before : { digest, line }
  return line !== before.line && newest.date >= before.line.slice(0, 10) ? { digest, line } : null
}

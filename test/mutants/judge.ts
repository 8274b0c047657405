import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { digestProblems } from '../../src/catalogue/digests.ts'
import { readDraft } from '../../src/catalogue/draft/draft.ts'
import { filesIn, type Files } from '../../src/catalogue/file/files.ts'
import { printProblem } from '../../src/catalogue/file/problem.ts'
import { readContent, type ReadDraft } from '../../src/catalogue/read.ts'
import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import { assess, parseFacts, readings, ready, type Answers } from '../../src/engine/index.ts'
import { unmetLeaves } from '../../src/engine/facts/judge.ts'
import type { Catalogue } from '../../src/schema/catalogue.ts'
import { readTable, type Table } from '../cases.ts'
import type { Mutant } from './mutants.ts'

/** What becomes of a mistake: said with its place, shown by a worked example, without effect on anything shown, or passed in silence. */
export type Fate = { readonly kind: 'said' | 'table' | 'same' | 'silent' | 'thrown'; readonly words: string }

/** A content/ kept in memory, and a judge of what one changed file does to it. */
export function judgeOf(root: string): { files: ReadonlyMap<string, Uint8Array>; judge: (mutant: Mutant) => Fate } {
  const disk = filesIn(root)
  const files = new Map(
    disk.paths.flatMap((path) => (path.endsWith('README.md') ? [] : [[path, disk.bytes(path) ?? new Uint8Array()] as const])),
  )
  const whole = inMemory(files)
  const drafts = new Map<string, ReturnType<ReadDraft>>()
  const draftOf: ReadDraft = (from, id) => {
    const folder = `content/policies/${id}/`
    if (from.paths.some((path) => path.startsWith(folder) && from.bytes(path) !== files.get(path))) return readDraft(from, id)
    const known = drafts.get(id) ?? readDraft(from, id)
    drafts.set(id, known)
    return known
  }
  const base = readContent(whole, draftOf)
  if (base.problems.length > 0) throw new Error(base.problems.map(printProblem).join('\n'))
  const shown = show(base.catalogue)
  const tables = new Map(base.catalogue.policies.map(({ id }) => [id, tablesOf(root, id)]))
  const worked = new Map(base.catalogue.policies.map(({ id }) => [id, rowsOf(base.catalogue, id, tables.get(id) ?? [])]))
  return {
    files,
    judge: ({ file, text }) => {
      try {
        const changed = inMemory(new Map([...files, [file, new TextEncoder().encode(text())]]))
        const { catalogue, problems } = readContent(changed, draftOf)
        // Digests would name every change of a rule: what the other files say is judged without them.
        const [first] = file.endsWith('/digests.yaml') ? [...problems, ...digestProblems(catalogue, changed)] : problems
        if (first !== undefined) return { kind: first.line > 0 && first.file !== '' ? 'said' : 'silent', words: printProblem(first) }
        if (show(catalogue) === shown) return { kind: 'same', words: '' }
        for (const [id, rows] of worked) {
          const now = rowsOf(catalogue, id, tables.get(id) ?? [])
          const off = rows.findIndex((row, i) => row !== now[i])
          if (off >= 0) return { kind: 'table', words: `${id}: ${now[off] ?? ''}` }
        }
        return { kind: 'silent', words: '' }
      } catch (error) {
        return { kind: 'thrown', words: error instanceof Error ? (error.stack ?? error.message) : String(error) }
      }
    },
  }
}

const inMemory = (files: ReadonlyMap<string, Uint8Array>): Files => ({ paths: [...files.keys()].sort(), bytes: (path) => files.get(path) })

/** All that pages and data are made from, the version left out. */
const show = ({ version: _, ...catalogue }: Catalogue): string => JSON.stringify(catalogue)

function tablesOf(root: string, id: string): Table[] {
  const folder = join(root, 'test/policies')
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${id}.`) && name.endsWith('.yaml'))
    .map((name) => readTable(join(folder, name)))
}

/** What the rows of a policy's tables come to, as far as each row says what it must be. */
function rowsOf(catalogue: Catalogue, id: string, tables: readonly Table[]): string[] {
  const book = ready(toRulebook(catalogue, [id]))
  return tables.flatMap(({ given = {}, cases }) =>
    cases.map((row) => {
      const rule = book.measures.find((each) => each.id === `${id}/${row.measure}`)
      const answers: Answers = Object.fromEntries(
        Object.entries({ ...given, ...row.facts }).filter(([, value]) => value !== 'null' && value !== null),
      )
      const { facts, problems } = parseFacts(answers, book)
      if (rule === undefined || problems.length > 0) return `${row.name}: ${problems[0]?.fact ?? row.measure} is not known`
      const result = assess(rule, book, facts)
      const leaves = result.status === 'notMet' ? [...result.because, ...unmetLeaves(result.judgement)] : []
      const all = {
        amount: [result.amount?.low.toFixed(), result.amount?.high?.toFixed()],
        range: [result.amount?.low.toFixed(), result.amount?.high?.toFixed()],
        bound: result.amount?.bound,
        status: result.status,
        limiter: result.limiter,
        unmet: leaves.map(({ test }) => ('fact' in test ? test.fact : test.kind)),
        short: leaves.map(({ distance }) => distance?.toFixed()),
        missing: [...result.missing].sort(),
        assumes: result.assumes.map(({ test }) => ('fact' in test ? test.fact : test.kind)),
        selective: result.selective,
        overYears: result.overYears?.high?.toFixed(),
        readings:
          row.readings === undefined
            ? []
            : readings(rule, book, facts).flatMap((point) =>
                point.readings.map((one) => [one.id, one.amount?.low.toFixed(), one.amount?.high?.toFixed()]),
              ),
      }
      return `${row.measure} ${row.name}: ${JSON.stringify(Object.entries(all).filter(([key]) => Object.hasOwn(row, key)))}`
    }),
  )
}

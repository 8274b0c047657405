import { figureUses } from '../schema/measure.ts'
import { nearest } from './file/nearest.ts'
import { printProblems } from './file/problem.ts'
import { filesIn } from './file/files.ts'
import { digestProblems } from './digests.ts'
import { policyIds, readContent, type Content } from './read.ts'

/** Prints problems and counts, of all policies or of those named; the exit code. */
export function reportContent(root: string, only: readonly string[], print: (line: string) => void): number {
  const files = filesIn(root)
  const ids = policyIds(files)
  const strange = only.filter((id) => !ids.includes(id))
  for (const id of strange) print(`${id}: no such policy in content/policies; did you mean ${nearest(id, ids) ?? ids.join(', ')}?`)
  if (strange.length > 0) return 2
  const asked = only.length === 0 ? ids : only
  const content = readContent(files)
  const told = content.problems.length === 0 ? digestProblems(content.catalogue, files) : []
  const problems = printProblems([...content.problems, ...told].filter(({ file }) => isAsked(file, asked)))
  for (const line of [...problems, ...table(content, asked)]) print(line)
  print(problems.length === 0 ? `content is complete; data version ${content.catalogue.version}` : `${problems.length} to mend`)
  return problems.length === 0 ? 0 : 1
}

/** Shared files concern everybody. */
const isAsked = (file: string, ids: readonly string[]): boolean =>
  !/^(content|test)\/policies\//.test(file) ||
  ids.some((id) => file.startsWith(`content/policies/${id}/`) || file.startsWith(`test/policies/${id}.`))

const columns = ['clauses', 'measures', 'computed', 'open', 'limits', 'figures', ...figureUses, 'uncovered'] as const

function table({ catalogue, coverage }: Content, ids: readonly string[]): string[] {
  const policies = catalogue.policies.filter(({ id }) => ids.includes(id))
  const rows = policies.map(({ id, clauses, measures, limits }) => {
    const covered = coverage.get(id)
    const figures = [...(covered?.figures.values() ?? [])].flat()
    const uncovered = covered?.uncovered ?? 0
    const open = measures.filter(({ pays }) => pays.kind === 'open').length
    const uses = figureUses.map((use) => figures.filter((figure) => figure.use === use).length)
    return {
      name: id,
      cells: [clauses.length, measures.length, measures.length - open, open, limits.length, figures.length + uncovered, ...uses, uncovered],
    }
  })
  if (rows.length === 0) return []
  const total = { name: 'total', cells: columns.map((_, i) => rows.reduce((sum, { cells }) => sum + (cells[i] ?? 0), 0)) }
  return [tableLine('', columns), ...[...rows, ...(rows.length > 1 ? [total] : [])].map(({ name, cells }) => tableLine(name, cells))]
}

const tableLine = (name: string, cells: readonly (string | number)[]): string =>
  name.padEnd(8) + cells.map((cell, i) => String(cell).padStart((columns[i]?.length ?? 0) + 2)).join('')

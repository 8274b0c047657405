import type { Catalogue } from '../schema/catalogue.ts'
import { printProblems } from './file/problem.ts'
import { readCatalogue } from './read.ts'

const loaded = new Map<string, Catalogue>()

/** The folder content/ lies in: the project's own, or the one named in CONTENT_ROOT. */
export const contentRoot = (): string => process.env['CONTENT_ROOT'] ?? process.cwd()

/** The catalogue, read once a process; prints what is wrong and stops where content is not right. */
export function loadCatalogue(root: string = contentRoot()): Catalogue {
  const known = loaded.get(root)
  if (known !== undefined) return known
  const read = readCatalogue(root)
  if ('problems' in read) {
    for (const line of printProblems(read.problems)) console.error(line)
    process.exit(1)
  }
  loaded.set(root, read.catalogue)
  return read.catalogue
}

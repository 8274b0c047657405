import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** The files of a content/ by path. */
export function readFiles(content: string): Map<string, string> {
  const entries = readdirSync(content, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map(({ parentPath, name }) => relative(content, join(parentPath, name))).sort()
  return new Map(paths.map((path) => [path, readFileSync(join(content, path), 'utf8')]))
}

/** A content/ of these files and no others. */
export function writeFiles(content: string, files: ReadonlyMap<string, string>): void {
  rmSync(content, { recursive: true, force: true })
  for (const [path, text] of files) {
    mkdirSync(dirname(join(content, path)), { recursive: true })
    writeFileSync(join(content, path), text)
  }
}

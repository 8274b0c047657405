import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { reportContent } from '../../src/catalogue/report.ts'
import { beside } from './beside.ts'
import { readFiles, writeFiles } from './disk.ts'
import { toFiles } from './files.ts'
import { grow } from './grow.ts'
import { readSources } from './sources.ts'

// npm run grow -- N [--to folder] [--beside]: N texts, or those and the real ones, as <folder>/content, and what npm run content says of them.
const { values, positionals } = parseArgs({ options: { to: { type: 'string' }, beside: { type: 'boolean' } }, allowPositionals: true })
const many = Number(positionals[0])
if (!Number.isInteger(many) || many < 1) {
  console.error('usage: npm run grow -- N [--to folder] [--beside]')
  process.exit(2)
}
const root = join(import.meta.dirname, '../..')
const to = values.to ?? join('.cache/grow', String(many))
const sources = readSources(root)
const grown = toFiles(grow(many, sources), sources)
writeFiles(join(to, 'content'), values.beside === true ? beside(readFiles(join(root, 'content')), grown) : grown)
const lines: string[] = []
process.exitCode = reportContent(to, [], (line) => lines.push(line))
for (const line of process.exitCode === 0 ? [lines[0] ?? '', ...lines.slice(-2)] : lines) console.log(line)
if (process.exitCode === 0) console.log(`CONTENT_ROOT=${to} npm run build`)

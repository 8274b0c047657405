import { writeFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { freedomOf } from './free.ts'
import { judgeOf, type Fate } from './judge.ts'
import { mutantsOf, type Mutant } from './mutants.ts'

// Mistakes planted in the real content: each is said with its place, or caught by a worked example, or changes nothing that is shown.
// `MUTANTS=n` takes n of all, drawn evenly from RUNS_SEED on; `npm run proof` takes every one.
const root = join(import.meta.dirname, '../..')
const wanted = Number(process.env['MUTANTS'] ?? 40)
const seed = Number(process.env['RUNS_SEED'] ?? 2024)
const { files, judge } = judgeOf(root)
const all = [...files].flatMap(([file, bytes]) =>
  file.startsWith('content/') && file.endsWith('.yaml') ? mutantsOf(file, new TextDecoder().decode(bytes)) : [],
)
const step = Math.max(1, Math.floor(all.length / wanted))
const drawn = all.filter((_, i) => (i + seed) % step === 0)

const nameOf = ({ kind, file, path }: Mutant): string => `${kind} ${file} ${path.join('.')}`

test('no planted mistake passes in silence or ends in a stack trace', () => {
  const counts: Record<string, number> = {}
  const astray: string[] = []
  for (const mutant of drawn) {
    const fate: Fate = judge(mutant)
    const freedom = fate.kind === 'silent' ? freedomOf(mutant) : undefined
    const kind = freedom === undefined ? fate.kind : `free: ${freedom}`
    counts[kind] = (counts[kind] ?? 0) + 1
    if (kind === 'silent' || kind === 'thrown') astray.push(`${kind} ${nameOf(mutant)} ${fate.words.slice(0, 200)}`)
  }
  const report = join(root, '.cache/mutants.json')
  mkdirSync(dirname(report), { recursive: true })
  writeFileSync(report, JSON.stringify({ of: all.length, tried: drawn.length, counts, astray }, null, 2))
  expect(drawn.length).toBeGreaterThanOrEqual(Math.min(wanted, all.length))
  expect(astray).toEqual([])
})

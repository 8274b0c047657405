import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { printProblems } from '../../src/catalogue/file/problem.ts'
import { readCatalogue } from '../../src/catalogue/read.ts'

// broken/*.yaml: one change to the frozen texts and, beside it, every line the reader then prints.
const cases = z.array(
  z.strictObject({ name: z.string(), file: z.string(), from: z.string(), to: z.string(), says: z.array(z.string()).min(1) }),
)
const here = import.meta.dirname
const work = mkdtempSync(join(tmpdir(), 'broken-'))
afterAll(() => rmSync(work, { recursive: true }))

function says(root: string): string[] {
  const read = readCatalogue(root)
  return 'problems' in read ? printProblems(read.problems) : []
}

test('the frozen texts as they stand are right', () => {
  expect(says(join(here, '../corpus'))).toEqual([])
})

for (const name of readdirSync(join(here, 'broken'))) {
  describe(basename(name, '.yaml'), () => {
    const rows = cases.parse(parse(readFileSync(join(here, 'broken', name), 'utf8')))
    for (const [i, row] of rows.entries()) {
      test(row.name, () => {
        const root = join(work, `${name}-${i}`)
        cpSync(join(here, '../corpus'), root, { recursive: true })
        const path = join(root, 'content', row.file)
        const text = readFileSync(path, 'utf8')
        expect(text.split(row.from), 'the words to break stand once').toHaveLength(2)
        writeFileSync(
          path,
          text.replace(row.from, () => row.to),
        )
        expect(says(root)).toEqual(row.says)
      })
    }
  })
}

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { printProblems } from '../../src/catalogue/file/problem.ts'
import { readCatalogue } from '../../src/catalogue/read.ts'

const work = mkdtempSync(join(tmpdir(), 'relations-'))
afterAll(() => rmSync(work, { recursive: true }))

test('two measures on one matter whose clauses are not laid side by side are named, with the pair to write', () => {
  cpSync('content', join(work, 'content'), { recursive: true })
  const file = join(work, 'content/relations.yaml')
  const pair = '  - { older: gx-2020/4, newer: gx-2024/1, note: 企业内外网改造 }\n'
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(pair)
  writeFileSync(file, text.replace(pair, ''))
  const read = readCatalogue(work)
  expect('problems' in read ? printProblems(read.problems) : []).toEqual([
    'content/relations.yaml:5  sameMatter[2]: gx-2020/network-renovation and gx-2024/network-project are one matter, but their clauses are no pair; write - { older: gx-2020/4, newer: gx-2024/1 } under clauses:',
  ])
})

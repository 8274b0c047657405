import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { todosIn } from '../../src/catalogue/checks/todo.ts'
import { printProblems } from '../../src/catalogue/file/problem.ts'
import { readCatalogue } from '../../src/catalogue/read.ts'

const work = mkdtempSync(join(tmpdir(), 'todo-'))
afterAll(() => rmSync(work, { recursive: true }))

test('a guess is a problem where it stands: with what to do, or in the value itself', () => {
  const text = 'id: a\nkind: once # todo: 几次：核对\nfact: todo1n1.base\n# todo 看看全文\n'
  expect(printProblems(todosIn('x.yaml', text))).toEqual([
    'x.yaml:2  “kind: once” is only a guess; 几次：核对; then take # todo out',
    'x.yaml:3  “fact: todo1n1.base” is only a guess; read the text, put it right and take todo out',
    'x.yaml:4  “看看全文” is only a guess; read the text, put it right and take todo out',
  ])
})

test('content with one todo left is not built', () => {
  cpSync(join(import.meta.dirname, '../corpus'), work, { recursive: true })
  const file = join(work, 'content/policies/xx-2030/measures.yaml')
  writeFileSync(file, `${readFileSync(file, 'utf8')}# todo: 核对金额\n`)
  const read = readCatalogue(work)
  expect('problems' in read ? printProblems(read.problems) : []).toEqual([
    expect.stringMatching(/^content\/policies\/xx-2030\/measures\.yaml:\d+ {2}“核对金额” is only a guess; read the text/),
  ])
})

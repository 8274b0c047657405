import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCatalogue } from '../../src/catalogue/read.ts'
import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import { codeOf } from '../../src/codes/code.ts'

test('two ids of one code are told apart by a code the author writes, and the rulebook has it', () => {
  expect(codeOf({ id: 'coldStore.ajocf' })).toBe(codeOf({ id: 'coldStore.area' }))
  const root = mkdtempSync(join(tmpdir(), 'codes-'))
  cpSync(join(import.meta.dirname, '../corpus'), root, { recursive: true })
  const change = (file: string, from: string, to: string): void => {
    const path = join(root, 'content', file)
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
  }
  const area = '  coldStore.area: { kind: quantity, unit: 平方米, words: 冷库面积 }'
  change('facts.yaml', area, `${area}\n  coldStore.ajocf: { kind: quantity, unit: 平方米, words: 冷库月台面积, code: cmE }`)
  const least = (fact: string): string => `        - { kind: atLeast, fact: ${fact}, value: 500平方米, quote: 面积达500平方米以上 }\n`
  change('policies/xx-2030/measures.yaml', least('coldStore.area'), least('coldStore.area') + least('coldStore.ajocf'))
  change('policies/xx-2030/measures.yaml', '  - id: client-award\n', '  - id: client-award\n    code: Awd\n')
  const read = readCatalogue(root)
  rmSync(root, { recursive: true })
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  expect(read.catalogue.facts['coldStore.ajocf']?.code).toBe('cmE')
  const rule = toRulebook(read.catalogue).measures.find(({ id }) => id === 'xx-2030/client-award')
  expect(rule === undefined ? '' : codeOf(rule)).toBe('Awd')
})

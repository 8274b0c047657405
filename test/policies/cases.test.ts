import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import { ready } from '../../src/engine/index.ts'
import { readTable, runTable } from '../cases.ts'

const here = import.meta.dirname
const book = ready(toRulebook(loadCatalogue(`${here}/../..`)))

for (const file of readdirSync(here).filter((name) => name.endsWith('.yaml'))) {
  const policy = file.split('.')[0] ?? ''
  const table = readTable(`${here}/${file}`)
  describe(file, () => {
    if (!/\.(third|fourth)\.yaml$/.test(file))
      test('every measure of the policy has a row', () => {
        const rows = new Set(table.cases.map((row) => `${policy}/${row.measure}`))
        expect(book.measures.filter((rule) => rule.policy === policy && !rows.has(rule.id)).map((rule) => rule.id)).toEqual([])
      })
    runTable(table, book, policy)
  })
}

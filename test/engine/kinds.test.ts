import { readdirSync } from 'node:fs'
import { describe } from 'vitest'
import { ready } from '../../src/engine/index.ts'
import { readTable, runTable } from '../cases.ts'
import { rulebook } from './fixture.ts'

const here = import.meta.dirname
const book = ready(rulebook)

for (const file of readdirSync(here).filter((name) => name.endsWith('.yaml'))) {
  describe(file, () => {
    runTable(readTable(`${here}/${file}`), book, 'x')
  })
}

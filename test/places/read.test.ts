import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { placeOf } from '../../src/places/index.ts'
import { tableIn } from './tables.ts'

type Rows = Readonly<Record<string, string | readonly string[]>>
const groups = parse(readFileSync(new URL('places.yaml', import.meta.url), 'utf8')) as Readonly<Record<string, Rows>>

/** As the table of cases writes it. */
function read(text: string): string | readonly string[] {
  const found = placeOf(text, tableIn('zh-Hans'))
  return found.kind === 'one' ? found.code : found.kind === 'several' ? [...found.codes].sort() : '认不出'
}

describe.each(Object.entries(groups))('%s', (_, rows) => {
  test.each(Object.entries(rows))('%s → %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

test('the table of cases is long enough to be believed', () => {
  expect(Object.values(groups).flatMap(Object.keys).length).toBeGreaterThan(200)
})

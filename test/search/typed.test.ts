import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { traditional } from '../../src/locale/script.ts'
import { classes } from '../../src/search/query.ts'
import { engine } from './fixture.ts'

const row = z.union([
  z.strictObject({ q: z.string(), none: z.literal(true) }),
  z.strictObject({
    q: z.string(),
    class: z.enum(classes as [string, ...string[]]),
    first: z.string(),
    reads: z.array(z.string()).optional(),
  }),
])
const rows = z.array(row).parse(parse(readFileSync(join(import.meta.dirname, 'typed.yaml'), 'utf8')))

test('at least 150 queries, each once', () => {
  expect(rows.length).toBeGreaterThanOrEqual(150)
  expect(new Set(rows.map(({ q }) => q)).size).toBe(rows.length)
})

describe.each(['zh-Hans', 'zh-Hant'] as const)('in %s', (locale) => {
  test.each(rows)('$q', async (one) => {
    const { search } = await engine(locale)
    const typed = locale === 'zh-Hans' ? one.q : traditional(one.q)
    const { hits, read } = await search(typed, [], 100_000)
    const [first] = hits
    if ('none' in one) expect(hits).toEqual([])
    else expect([first?.class, first?.record.path]).toEqual([one.class, one.first])
    if ('reads' in one && one.reads !== undefined) expect(read?.readings.map(({ key }) => key)).toEqual(one.reads)
  })
})

test('a reading that is taken away is asked no more, and can be brought back', async () => {
  const { search } = await engine('zh-Hans')
  const whole = await search('中山 贯标', [], 1000)
  const without = await search('中山 贯标', ['region:442000'], 1000)
  expect(whole.read?.readings.map(({ key }) => key)).toEqual(['region:442000', 'word:贯标'])
  expect(without.read?.readings.map(({ key }) => key)).toEqual(['word:贯标'])
  expect(without.read?.removed.map(({ key }) => key)).toEqual(['region:442000'])
})

test('a question that names a matter leads to 测算, with place and figure; one that names none does not', async () => {
  const { search, offers } = await engine('zh-Hans')
  const offered = async (q: string) => {
    const { read } = await search(q, [], 1000)
    return read === null ? [] : offers(read, '2026-11-30')
  }
  const [card] = await offered('内网改造 2000万 广西能补多少')
  expect(card).toMatchObject({
    topic: 'network',
    place: { code: '450000' },
    fact: { id: 'networkProject.totalInvestment', amount: '2000万元' },
    count: 3,
  })
  expect(await offered('贯标奖励多少')).toMatchObject([{ topic: 'certification', fact: null }])
  expect(await offered('贯标')).toEqual([])
  expect(await offered('怎么算')).toEqual([])
})

import { parseAtomFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { mostEntries, toFeed } from '../../src/view/data/feed.ts'
import { edition, frozenEdition } from './fixture.ts'

const there = { origin: 'https://example.org', base: '/sub/' }

test.each(['zh-Hans', 'zh-Hant'] as const)('a reader of feeds finds every change, in %s', (locale) => {
  const own = edition(locale)
  const text = toFeed(own, there)
  const feed = parseAtomFeed(text)
  const told = own.catalogue.updates.slice(0, mostEntries)
  expect(text).toContain(`xml:lang="${locale}"`)
  expect(feed.entries?.map(({ content }) => content?.value)).toEqual(told.map(({ words }) => words))
  expect(feed.updated).toBe(`${told[0]?.date ?? ''}T00:00:00+08:00`)
  expect(feed.links?.map(({ href }) => href)).toEqual([
    `https://example.org/sub/data/updates.${locale.toLowerCase()}.atom`,
    `https://example.org/sub/${locale.toLowerCase()}/updates/`,
  ])
  expect(feed.authors?.[0]?.name).toBe(own.words.site)
  for (const entry of feed.entries ?? []) {
    expect(entry.id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(entry.title).not.toBe('')
    expect(entry.links?.[0]?.href).toMatch(/^https:\/\/example\.org\/sub\/zh-han[st]\//)
  }
  const ids = feed.entries?.map(({ id }) => id) ?? []
  expect(new Set(ids).size).toBe(ids.length)
})

test('a new address changes no identifier', () => {
  const ids = (text: string): unknown => [...text.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id)
  expect(ids(toFeed(frozenEdition(), { origin: '', base: '/' }))).toEqual(ids(toFeed(frozenEdition(), there)))
})

test('at most fifty, the newest; what would be markup is text', () => {
  const { catalogue, ...rest } = frozenEdition()
  const line = (n: number) => ({ date: '2031-05-05', kind: 'shared' as const, policies: [], words: `第${String(n)}条 <b>&"` })
  const updates = Array.from({ length: 70 }, (_, n) => line(n))
  const feed = parseAtomFeed(toFeed({ ...rest, catalogue: { ...catalogue, updates } }, there))
  expect(feed.entries).toHaveLength(mostEntries)
  expect(feed.entries?.[1]?.content?.value).toBe('第1条 <b>&"')
})

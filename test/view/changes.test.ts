import { expect, test } from 'vitest'
import type { Clause } from '../../src/schema/catalogue.ts'
import { pairings, pairsOf, toChangesIndex, toChangesPage } from '../../src/view/text/changes.ts'
import { clauseOf, policyOf } from '../../src/view/site/edition.ts'
import { compareClauses, type Piece } from '../../src/view/text/wordDiff.ts'
import { edition, frozenEdition, namedEdition } from './fixture.ts'

const hans = edition()
const hant = edition('zh-Hant')
const clause = (id: string, book = hans): Clause => {
  const [policy = '', own = ''] = id.split('/')
  return clauseOf(policyOf(book, policy), own)
}
const said = (lines: readonly (readonly Piece[])[]): string => lines.map((line) => line.map(({ text }) => text).join('')).join('\n')
const shared = (lines: readonly (readonly Piece[])[]): string =>
  lines
    .flat()
    .flatMap(({ only, text }) => (only ? [] : [text]))
    .join('')

test('both sides of every pair are their own texts again, and what is not marked is the same on both, in both scripts', () => {
  const { relations } = hans.catalogue
  expect(relations.clauses.length).toBeGreaterThan(0)
  for (const book of [hans, hant])
    for (const { older, newer } of relations.clauses) {
      const [from, to] = [clause(older, book), clause(newer, book)]
      const compared = compareClauses(from, to)
      expect(said(compared.older)).toBe(from.text.slice(from.body))
      expect(said(compared.newer)).toBe(to.text.slice(to.body))
      expect(shared(compared.older)).toBe(shared(compared.newer))
    }
})

test('the marks stand at the same places in both scripts', () => {
  const marks = (lines: readonly (readonly Piece[])[]) =>
    lines.map((line) => line.map(({ text, only, figure }) => [text.length, only, figure]))
  for (const { older, newer } of hans.catalogue.relations.clauses) {
    const [a, b] = [compareClauses(clause(older), clause(newer)), compareClauses(clause(older, hant), clause(newer, hant))]
    expect({ pair: [older, newer], older: marks(b.older), newer: marks(b.newer) }).toEqual({
      pair: [older, newer],
      older: marks(a.older),
      newer: marks(a.newer),
    })
  }
})

test('a figure is one word: 300万元 gives way to 500万元, 30% stays', () => {
  const { figures, older, newer } = compareClauses(clause('gx-2020/1'), clause('gx-2024/2'))
  expect(figures).toEqual({ older: ['300万元', '100万元'], newer: ['500万元'], both: ['二级', '30%'] })
  expect(older.flat().filter(({ figure }) => figure === 'changed')).toEqual([
    { text: '300万元', only: true, figure: 'changed' },
    { text: '100万元', only: true, figure: 'changed' },
  ])
  expect(
    newer
      .flat()
      .filter(({ figure }) => figure !== 'none')
      .map(({ text, only, figure }) => [text, only, figure]),
  ).toEqual([
    ['二级', false, 'kept'],
    ['二级', true, 'kept'],
    ['30%', false, 'kept'],
    ['500万元', true, 'changed'],
    ['二级', true, 'kept'],
  ])
})

test('one text with itself differs nowhere', () => {
  const { older, newer, figures } = compareClauses(clause('zs-2021/4-2'), clause('zs-2021/4-2'))
  expect([...older, ...newer].flat().filter(({ only, figure }) => only || figure === 'changed')).toEqual([])
  expect([figures.older, figures.newer]).toEqual([[], []])
})

test('every clause of both texts is in a pair or listed as having none, never in both', () => {
  for (const pairing of pairings(hans.catalogue.relations)) {
    const page = toChangesPage(hans, pairing)
    for (const [side, only] of [
      ['older', page.onlyOlder],
      ['newer', page.onlyNewer],
    ] as const) {
      const paths = new Set([...page.pairs.map((pair) => pair[side].path), ...only.map(({ path }) => path)])
      const all = policyOf(hans, pairing[side]).clauses.filter(({ kind }) => kind !== 'annexRow')
      expect(paths.size).toBe(all.length)
      expect(new Set(only.map(({ path }) => path)).size + new Set(page.pairs.map((pair) => pair[side].path)).size).toBe(all.length)
    }
  }
})

test('a matter shows formula and payee of both, marks what differs, and carries its doubt', () => {
  const page = toChangesPage(hans, { older: 'gx-2020', newer: 'gx-2024' })
  const node = page.pairs.find(({ id }) => id === 'p-1-2')?.matters[0]
  expect(node?.doubt).toBeNull()
  expect(node?.rows.map(({ term, older, newer, differs }) => [term, older.words, newer.words, differs])).toEqual([
    ['支持事项', '标识解析二级节点建设', '标识解析二级节点建设', false],
    ['资金获得方', '制造业企业（工业企业）、工业互联网服务商等', '原文未载明', true],
    ['算法', '总投资额 × 30%，最高300万元', '项目总投资额 × 不超过30%，最高500万元', true],
    ['金额', '不超过300万元', '不超过500万元', true],
  ])
  expect(page.pairs.find(({ id }) => id === 'p-4-1')?.matters[0]?.doubt).toContain('两文计算基数不同')
})

test('every matter of two texts stands in one of their pairs', () => {
  const frozen = frozenEdition()
  const page = toChangesPage(frozen, { older: 'yb-2028', newer: 'yb-2032' })
  expect(page.pairs.map(({ id, matters }) => [id, matters.length])).toEqual([
    ['p-1-1', 1],
    ['p-2-6', 1],
    ['p-4-10', 0],
  ])
  expect([page.onlyOlder.length, page.onlyNewer.length]).toEqual([2, 8])
})

test('what a text says of its older version is its own words and nothing else', () => {
  const [found] = toChangesIndex(namedEdition()).said
  expect(found?.quotes.map(({ term }) => term)).toEqual(['关于旧版', '删去', '调整', '不变'])
  for (const { words } of found?.quotes ?? []) expect(clause('ba-2022/1').text).toContain(words)
  expect(toChangesIndex(namedEdition('zh-Hant')).said[0]?.quotes.at(-1)?.words).toBe('具體扶持措施保持不變')
})

test('a pair of other texts gets a page of its own', () => {
  const named = namedEdition()
  const clauses = [
    ...named.catalogue.relations.clauses,
    { older: 'gd-2021/5', newer: 'zs-2021/6' },
    { older: 'gd-2021/7', newer: 'zs-2021/7' },
  ]
  const other = { ...named, catalogue: { ...named.catalogue, relations: { ...named.catalogue.relations, clauses } } }
  const pairing = { older: 'gd-2021', newer: 'zs-2021' }
  expect(pairings({ clauses })).toEqual([{ older: 'gx-2020', newer: 'gx-2024' }, pairing])
  expect(pairsOf(pairing, { clauses }).length).toBe(2)
  const page = toChangesPage(other, pairing)
  expect(page.pairs.map(({ id }) => id)).toEqual(['p-5-6', 'p-7-7'])
  expect(page.pairs[0]?.compared.figures.newer).toContain('300万元')
})

import { expect, test } from 'vitest'
import { toFormulaTables } from '../../src/view/estimate/estimatePage.ts'
import { toHomePage } from '../../src/view/lists/home.ts'
import { href } from '../../src/view/site/href.ts'
import { toPolicyPage } from '../../src/view/text/policyPage.ts'
import { toRegions } from '../../src/view/lists/policies.ts'
import { edition } from './fixture.ts'

test('none of the five texts is in effect, and the day it was is known', () => {
  expect(toHomePage(edition())).toMatchObject({ inEffect: 0, periods: [{ from: '2020-06-23', until: '2022-12-31' }] })
  expect(toHomePage(edition('zh-Hans', '2021-06-01')).inEffect).toBe(1)
})

test('regions nest as the hierarchy does, levels without a text included', () => {
  const guangdong = toRegions(edition()).find(({ code }) => code === '440000')
  expect(guangdong?.below.map(({ code, policies, below }) => [code, policies.length, below.map((each) => each.code)])).toEqual([
    ['440300', 0, ['440306']],
    ['442000', 1, []],
  ])
})

test('a text’s clauses are all in its contents and its full text, once', () => {
  for (const { id, clauses } of edition().catalogue.policies) {
    const page = toPolicyPage(edition(), id)
    expect(page.contents.flatMap(({ cells }) => cells)).toHaveLength(clauses.length)
    expect(page.text.filter(({ anchor }) => anchor !== null)).toHaveLength(clauses.length)
  }
})

test('every computable measure has a range before any answer, and none has a formula it does not have', () => {
  const tables = toFormulaTables(edition())
  expect(tables.flatMap(({ rows }) => rows).length).toBe(
    edition()
      .catalogue.policies.flatMap(({ measures }) => measures)
      .filter(({ pays }) => pays.kind !== 'open').length,
  )
  for (const row of tables.flatMap(({ rows }) => rows)) expect(row.range).toMatch(/^(0～.+元|(不超过)?[\d.]+[万亿]?元|0起，原文未设上限)$/)
})

test.for([
  ['/', 'policies/gx-2020/1/#f-2', '/zh-hans/policies/gx-2020/1/#f-2'],
  ['/sub/path', 'about/', '/sub/path/zh-hans/about/'],
  ['/sub/', '', '/sub/zh-hans/'],
  ['/sub/', '#m-x', '#m-x'],
] as const)('under %s, %s is %s', ([base, path, link]) => {
  expect(href(base, 'zh-Hans', path)).toBe(link)
})

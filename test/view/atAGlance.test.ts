import { expect, test } from 'vitest'
import { toAtAGlance } from '../../src/view/text/atAGlance.ts'
import { policyOf } from '../../src/view/site/edition.ts'
import { toQr } from '../../src/view/carry/qr.ts'
import { edition, frozenEdition } from './fixture.ts'

const hans = edition()
const frozen = frozenEdition()
const ids = hans.catalogue.policies.map(({ id }) => id)
const bars = (id: string, title: string, book = frozen) => toAtAGlance(book, id).bars.find((each) => each.title === title)

test('every measure of every text stands on its sheet once: with its amount, or among those without', () => {
  for (const id of ids) {
    const page = toAtAGlance(hans, id)
    const measures = policyOf(hans, id).measures
    expect(page.items.length + page.open.length).toBe(measures.length)
    expect(new Set([...page.items, ...page.open].map(({ path }) => path)).size).toBe(measures.length)
    const reach = bars(id, '能算到什么程度', hans)?.rows.reduce((sum, row) => sum + row.count, 0)
    expect(reach).toBe(measures.length)
  }
})

test('who is paid is counted as the text says it, and silence is a line of its own', () => {
  const payees = bars('yb-2032', '钱给谁')
  expect(payees?.rows.map(({ words, count, length }) => [words, count, length])).toEqual([
    ['企业', 3, 60],
    ['园区', 2, 40],
    ['行业协会', 1, 20],
    ['原文未载明', 5, 100],
  ])
  expect(payees?.finding).toBe('写给企业的最多，3 项。5 项没有写给谁。')
})

test('an amount is the text’s own, a ceiling is called one, and silence about the payee is said', () => {
  const page = toAtAGlance(hans, 'gx-2024')
  expect(page.items.find(({ path }) => path.endsWith('#m-node-project'))).toEqual({
    words: '标识解析二级节点建设',
    path: 'policies/gx-2024/2/#m-node-project',
    clause: '二',
    amount: '不超过500万元',
    formula: '项目总投资额 × 不超过30%，最高500万元',
    payee: '给谁：原文未载明',
  })
})

test('a text with words only has no amounts and says so', () => {
  const page = toAtAGlance(frozen, 'sl-2031')
  expect(page.items).toEqual([])
  expect(page.open.length).toBe(2)
  expect(bars('sl-2031', '能算到什么程度')?.finding).toBe('2 项支持事项中，0 项有金额或公式，2 项没有。')
})

test('limits and rules of the whole text are there with their words', () => {
  const page = toAtAGlance(hans, 'zs-2021')
  expect(page.limits.length).toBe(policyOf(hans, 'zs-2021').limits.length)
  expect(page.rules.some(({ words }) => words === '文中各项比例和金额均为最高值。')).toBe(true)
})

test('the same sheet in 繁體', () => {
  expect(bars('yb-2032', '錢給誰', frozenEdition('zh-Hant'))?.rows[0]?.count).toBe(3)
})

test('a text without measures gets a sheet without bars', () => {
  const policies = hans.catalogue.policies.map((policy) => (policy.id === 'gd-2021' ? { ...policy, measures: [], limits: [] } : policy))
  expect(toAtAGlance({ ...hans, catalogue: { ...hans.catalogue, policies } }, 'gd-2021')).toMatchObject({ bars: [], items: [], open: [] })
})

test('an address becomes a square with its three corners', () => {
  const { size, d } = toQr('https://example.org/zh-hans/at-a-glance/gx-2024/')
  expect(size % 4).toBe(1)
  for (const [x, y] of [
    [0, 0],
    [size - 1, 0],
    [0, size - 1],
  ])
    expect(d).toContain(`M${String(x)} ${String(y)}h1v1h-1z`)
  expect(d).not.toContain(`M1 1h1`)
})

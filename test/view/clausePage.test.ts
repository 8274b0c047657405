import { expect, test } from 'vitest'
import { clauseOf, measureOf, policyOf } from '../../src/view/site/edition.ts'
import { cite } from '../../src/view/text/citation.ts'
import { toClausePage } from '../../src/view/text/clausePage.ts'
import { clauseLabel } from '../../src/view/site/label.ts'
import { marked } from '../../src/view/text/marked.ts'
import { edition } from './fixture.ts'

const hans = edition()
const hant = edition('zh-Hant')

test('every clause, marked, is its own text again, in both scripts', () => {
  for (const book of [hans, hant])
    for (const policy of book.catalogue.policies)
      for (const clause of policy.clauses) {
        const lines = marked(clause, 0, clause.text.length, (id) => measureOf(book, id).clause)
        expect(lines.map((runs) => runs.map(({ text }) => text).join('')).join('\n')).toBe(clause.text)
      }
})

test('every figure has one anchor, and one that a measure computes with leads to its card', () => {
  for (const policy of hans.catalogue.policies)
    for (const clause of policy.clauses) {
      const page = toClausePage(hans, policy.id, clause.id)
      const inBody = clause.figures.filter(({ start }) => start >= clause.body)
      const runs = page.text.flat().filter(({ figure }) => figure !== undefined)
      expect(runs.map(({ figure }) => figure?.n)).toEqual(inBody.map(({ n }) => n))
      expect(runs.filter(({ figure }) => figure?.path !== null).length).toBe(inBody.filter(({ measures }) => measures.length > 0).length)
    }
})

test('a figure leads to the card on its own page', () => {
  const [first] = toClausePage(hans, 'gx-2020', '1').text
  expect(first?.filter(({ figure }) => figure !== undefined)).toEqual([
    { text: '二级', figure: { n: 1, path: null } },
    { text: '30%', figure: { n: expect.any(Number), path: '#m-node-project' } },
    { text: '300万元', figure: { n: expect.any(Number), path: '#m-node-project' } },
    { text: '30%', figure: { n: expect.any(Number), path: '#m-identifier-application' } },
    { text: '100万元', figure: { n: expect.any(Number), path: '#m-identifier-application' } },
  ])
})

test.for([
  ['gx-2020', '1', '（一）'],
  ['gx-2020', 'notice', '印发通知'],
  ['zs-2021', '4-1', '四（一）'],
  ['zs-2021', '11-2', '十一（二）'],
  ['zs-2021', '6', '六'],
  ['ba-2022', '3-2-1', '三（二）1'],
  ['ba-2022', 'principles-1', '编制原则（一）'],
  ['gd-2021', 'annex-7', '附件第7项'],
  ['gd-2021', '5', '五'],
] as const)('%s %s is cited as %s', ([policy, clause, label]) => {
  const found = policyOf(hans, policy)
  expect(clauseLabel(found, clauseOf(found, clause), hans.words)).toBe(label)
})

test.for([
  ['gx-2020', '1', '《广西加快推动工业互联网发展若干措施》（桂工信规范〔2020〕9号）（一）'],
  ['gx-2024', '2', '《广西加快制造业数字化转型助力新型工业化发展若干措施》（征求意见稿）（二）'],
  ['zs-2021', '6', '《中山市加强工业互联网平台和数字赋能平台引进建设的若干政策措施》（征求意见稿）六'],
  ['ba-2022', '3-2-2', '《关于〈宝安区大力发展工业互联网赋能制造业转型升级的若干措施（修改稿）〉的编制说明》（编制说明）三（二）2'],
] as const)('%s %s has its citation', ([policy, clause, cited]) => {
  const found = policyOf(hans, policy)
  expect(cite(found, clauseOf(found, clause), hans)).toBe(`${cited}；本站数据版本 ${found.version}，2026-11-22`)
})

const card = (policy: string, clause: string, id: string, book = hans) => {
  const found = toClausePage(book, policy, clause).measures.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no card ${id}`)
  return { ...found, row: (term: string) => found.rows.find((row) => row.term === term)?.values.map(({ words }) => words) }
}

test('a share with a cap says base, rate, cap and the point where the cap begins', () => {
  const found = card('gx-2020', '1', 'identifier-application')
  expect(found.headline).toEqual({ before: '不超过', figure: '100', unit: '万元' })
  expect(found.formula).toBe('项目总投资 × 不超过30%，最高100万元')
  expect(found.row('计算基数')).toEqual(['项目总投资'])
  expect(found.row('比例')).toEqual(['不超过30%'])
  expect(found.row('分界点')).toEqual(['项目总投资 约333.34万元（100万元÷30%）起封顶'])
  expect(found.row('频次')).toEqual(['一次性'])
  expect(found.row('名额')).toEqual(['原文未载明'])
})

test('a round point is exact, and an inclusive threshold says so', () => {
  expect(card('gx-2020', '1', 'node-project').row('分界点')).toEqual(['总投资额 1000万元起封顶'])
  expect(card('gx-2020', '4', 'network-renovation').row('条件')).toEqual(['年度固定资产投资额达到2000万元（含本数）'])
})

test('where the text prints no payee the card says so', () => {
  expect(card('gx-2020', '4', 'network-renovation').row('资金获得方')).toEqual(['原文未载明'])
})

test('a measure without a formula is no zero', () => {
  const found = card('gx-2020', '5', 'data-centre-power')
  expect(found.headline).toEqual({ before: '无法测算', figure: '', unit: '' })
  expect(found.estimate).toBeNull()
})

test('the card is the same in 繁體, with the same figures', () => {
  const found = card('gx-2020', '1', 'identifier-application', hant)
  expect(found.formula).toBe('項目總投資 × 不超過30%，最高100萬元')
  expect(found.row('分界點')).toEqual(['項目總投資 約333.34萬元（100萬元÷30%）起封頂'])
})

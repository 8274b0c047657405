import { describe, expect, test } from 'vitest'
import { applyLimits, assess } from '../../src/engine/index.ts'
import { inPlace } from '../../src/stores/estimate/chosen.ts'
import type { Typed } from '../../src/stores/answers.ts'
import { toPlaces } from '../../src/view/estimate/places.ts'
import { toScenarios } from '../../src/view/estimate/scenarios.ts'
import { toTotals } from '../../src/view/estimate/totals.ts'
import { toWhatIf } from '../../src/view/estimate/whatIf.ts'
import { on, walk, type Walk } from '../fixtures/estimate.ts'

const node = {
  'nodeProject.totalInvestment': '2000',
  'nodeProject.centralFunds': '300',
  'nodeProject.provincialFunds': '200',
  'nodeProject.municipalFunds': '0',
  'nodeProject.districtFunds': '0',
  'gx-2020/node-project.paid': '0',
  'gx-2024/node-project.paid': '0',
}
const typed: Partial<Typed> = { roles: ['nodeOperator'], places: ['450000'], topics: ['identifier'], facts: node }
const results = ({ findings }: Walk) => findings.map(({ assessment }) => assessment)
const sums = (seen: Walk, asWritten = false) =>
  toTotals(applyLimits(results(seen), seen.book, seen.facts, { on, asWritten }), { book: seen.book, data: seen.data, on })

describe('what results come to together', () => {
  test('texts of one place with another standing are never added', () => {
    const [guangxi] = sums(walk(typed))
    expect(guangxi?.lines.map(({ kind, amount }) => `${kind} ${amount.lead}${amount.figure}${amount.unit}`)).toEqual([
      'notInEffect 不超过500万元',
      'expired 范围300～350万元',
    ])
  })
  test('ends that perhaps nothing reaches are no range, and said to be so', () => {
    const { book, data, facts, ...seen } = walk(typed)
    const totals = applyLimits(
      seen.findings.map(({ assessment }) => assessment),
      book,
      facts,
      { on, asWritten: false },
    )
    const outer = totals.map((total) => ({ ...total, lines: total.lines.map((line) => ({ ...line, outer: true })) }))
    const [line] = toTotals(outer, { book, data, on })[0]?.lines.slice(1) ?? []
    expect(`${line?.amount.lead ?? ''}${line?.amount.figure ?? ''}${line?.amount.unit ?? ''}`).toBe('不超过350万元')
    expect(line?.meaning).toBe('几项所要的回答相反，组合太多，没有逐一试完：合计不会超过这个数，但未必能达到。')
  })
  test('as written, the higher of old and new, and the loser says why', () => {
    const [line] = sums(walk(typed), true)[0]?.lines ?? []
    expect(line?.taken.some((sentence) => sentence.startsWith('就高不重复：“标识解析二级节点建设”'))).toBe(true)
  })
  test('a chain names the levels above, also the one without a text here', () => {
    const [baoan] = sums(walk({ ...typed, places: ['440306'] }))
    expect(baoan?.heading).toBe('深圳宝安（连同深圳（未收录）、广东）')
  })
  test('where a yearly ceiling presupposes adding, its words are quoted', () => {
    const facts = {
      'platform.class': 'municipal',
      'digitalService.region': '442000',
      'digitalService.contractAmount': '30',
      'digitalService.firms': '10',
      'platform.activeFirms': '350',
    }
    const [zhongshan] = sums(walk({ roles: ['platformOperator'], places: ['442000'], topics: ['services', 'cloud'], facts }))
    const [line] = zhongshan?.lines ?? []
    expect(line?.allowed.map(({ words }) => words)).toContain(
      '单个标杆平台每年奖励额度最高不超过1500万元，单个市级平台每年奖励额度最高不超过500万元，奖励期限最长3年',
    )
    expect(line?.taken.join('')).toContain('单独计250万元，合在一起计')
  })
})

describe('beside the results', () => {
  test('places: payee and base in each row, what is silent is said, no order of size', () => {
    const seen = walk({ ...typed, places: ['450000', '440306'] })
    const view = toPlaces(results(seen), ['440000', '440300', '440306', '450000'], { book: seen.book, data: seen.data, on })
    expect(view?.rows.map(({ place, title, base, amount }) => `${place} ${title} ${base} ${amount}`)).toContain(
      '广西 标识解析二级节点建设 项目总投资额 不超过500万元',
    )
    expect(view?.silent).toEqual(['广东：没有可能符合且可以测算的事项。', '深圳（未收录）：本站没有收录这一级的文本。'])
    expect(view?.warning).toMatch(/^以下有\d种计算基数、\d种资金获得方，不能直接比高低。/)
  })
  test('what would change it: how far, to what, and by how much', () => {
    const seen = walk({ ...typed, facts: { ...node, 'nodeProject.totalInvestment': '1200' } })
    const view = toWhatIf(results(seen), (rule) => inPlace(rule, seen.book, seen.facts), seen.book, seen.data.words)
    expect(view.changes).toContain(
      '广西 · 标识解析二级节点建设：项目总投资额再增加约466.67万元（至约1666.67万元），金额到500万元（增加140万元）。',
    )
    expect(view.ceilings.find(({ most }) => most === '500万元')?.least).toBe('项目总投资额约1666.67万元')
  })
  test('two scenarios: only what differs, and how many do not', () => {
    const [before, after] = [walk(typed), walk({ ...typed, facts: { ...node, 'nodeProject.totalInvestment': '1200' } })]
    const { rows, same } = toScenarios(results(before), results(after), after.book, after.data.words)
    expect(rows).toEqual([
      {
        id: 'gx-2024/node-project',
        title: '广西 · 标识解析二级节点建设',
        kept: '可能符合，500万元',
        now: '可能符合，360万元',
      },
    ])
    expect(same).toBe(results(after).length - 1)
  })
  test('in 繁體 the same figures', () => {
    const digits = (value: unknown): string[] => JSON.stringify(value).match(/\d[\d.,]*/g) ?? []
    const both = (['zh-Hans', 'zh-Hant'] as const).map((locale) => {
      const seen = walk(typed, locale)
      const again = results(seen).map(({ rule }) => assess(rule, seen.book, inPlace(rule, seen.book, seen.facts)))
      return digits([sums(seen), toWhatIf(again, (rule) => inPlace(rule, seen.book, seen.facts), seen.book, seen.data.words)])
    })
    expect(both[1]).toEqual(both[0])
  })
})

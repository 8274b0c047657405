import { describe, expect, test } from 'vitest'
import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import { ready } from '../../src/engine/index.ts'
import { doorWordsIn } from '../../src/locale/estimate/handed.ts'
import { bookIn } from '../../src/locale/inScript.ts'
import { answer, type Answered, type Reply } from '../../src/view/data/door.ts'
import type { Request } from '../../src/view/data/doorAsks.ts'
import { named } from '../fixtures/texts.ts'

/** The headless door as the command line opens it: same words, same book, in either script. */
const rulebook = toRulebook(named())
const doors = (['zh-Hans', 'zh-Hant'] as const).map((locale) => ({
  locale,
  book: ready(bookIn(rulebook, locale)),
  words: doorWordsIn(locale),
}))
const request: Request = { on: '2026-11-24', asWritten: false, policies: null, measures: null }
function ask(input: unknown, more: Partial<Request> = {}, at = 0): Reply {
  const door = doors[at]
  if (door === undefined) throw new Error('no such script')
  return answer({ value: input, doubled: [] }, { ...request, ...more }, { ...door, isPlace: (code) => code === '110105' })
}
function good(reply: Reply): Answered {
  if ('errors' in reply) throw new Error(reply.errors.join('\n'))
  return reply
}
const award = ({ awards }: Answered, measure: string) => awards.find((one) => one.measure === measure)

const node = {
  'nodeProject.totalInvestment': '2000万元',
  'nodeProject.region': '450000',
  'gx-2020/node-project.paid': '0元',
  'gx-2024/node-project.paid': '0元',
  'applicant.roles': ['manufacturer'],
}
const old = { policies: ['gx-2020', 'gx-2024'], asWritten: true }

describe('what several measures come to', () => {
  test('on a day, old and new stand apart and nothing is taken from either', () => {
    const reply = good(ask(node, { policies: old.policies }))
    expect(award(reply, 'gx-2020/node-project')).toMatchObject({ asked: '3000000', granted: '3000000', by: null, to: [] })
    expect(reply.totals.map(({ region, inEffect }) => [region, inEffect])).toEqual([['450000', null]])
    expect(reply.totals[0]).toHaveProperty('expired.measures')
    expect(reply.totals[0]).toHaveProperty('expired.outer', false)
    expect(reply.totals[0]).not.toHaveProperty('asWritten')
  })
  test('as written, the higher of old and new, and the lower says why', () => {
    const reply = good(ask(node, old))
    expect(award(reply, 'gx-2024/node-project')).toMatchObject({ asked: '5000000', granted: '5000000', by: null })
    expect(award(reply, 'gx-2020/node-project')).toEqual({
      measure: 'gx-2020/node-project',
      asked: '3000000',
      granted: '0',
      by: 'onlyHighest',
      to: ['gx-2024/node-project'],
      text: '就高不重复：“标识解析二级节点建设”与《广西制造业数字化转型若干措施（征求意见稿）》“标识解析二级节点建设”为同一事项，只计较高的一种，本项计0元；若不计后者，本项为300万元。',
    })
    expect(Object.keys(reply.totals[0] ?? {})).toEqual(['region', 'asWritten', 'outside'])
  })
  test('what was received for the same matter ends it, and the other reading gives the difference', () => {
    const reply = good(ask({ ...node, 'gx-2020/node-project.paid': '300万元' }, old))
    expect(award(reply, 'gx-2024/node-project')).toMatchObject({ granted: '0', by: 'onlyHighest', to: [] })
    const read = reply.totals[0]?.asWritten?.openPoints.find(({ readings }) => readings.some(({ id }) => id === 'difference'))
    const high = (id: string) => BigInt(read?.readings.find((one) => one.id === id)?.amount.high ?? '0')
    expect(high('difference') - high('nothing-more')).toBe(2_000_000n)
  })
  test('a ceiling is never rounded up, what the text fixes is half up', () => {
    const found = good(ask({ ...node, 'nodeProject.totalInvestment': '0.05元' }, { policies: ['gx-2020', 'gx-2024'] }))
    const amounts = found.assessments.filter(({ measure }) => measure.endsWith('/node-project')).map(({ amount }) => amount)
    expect(amounts).toEqual([
      { low: '0.02', high: '0.02', bound: 'exact' },
      { low: '0.01', high: '0.01', bound: 'upTo' },
    ])
  })
  test('in both scripts the same figures', () => {
    const [hans, hant] = [good(ask(node, old)), good(ask(node, old, 1))]
    const figures = ({ awards, totals }: Answered) => [
      awards.map(({ text: _, ...rest }) => rest),
      totals.map((total) => ({ ...total, asWritten: { ...total.asWritten, openPoints: [] } })),
    ]
    expect(figures(hant)).toEqual(figures(hans))
    expect(award(hant, 'gx-2020/node-project')?.text).toContain('就高不重複：“標識解析二級節點建設”')
  })
  test('a fact object’s own day and mode come before the command line’s', () => {
    const reply = good(ask({ ...node, $on: '2021-01-01', $policies: ['gx-2020'] }, { asWritten: true }))
    expect(reply.on).toBe('2021-01-01')
    expect(reply.totals[0]).toHaveProperty('asWritten')
    expect(good(ask({ ...node, $asWritten: false }, old)).totals[0]).not.toHaveProperty('asWritten')
  })
})

describe('what cannot be used: one sentence each, nothing half-done', () => {
  test.for([
    ['no object', [], '要测算的内容不是一组事实。请写成 {"nodeProject.totalInvestment": "2000万元"}。'],
    [
      'a slip in an address',
      { 'nodeProject.totalInvestmnt': '1万元' },
      'nodeProject.totalInvestmnt: 没有“nodeProject.totalInvestmnt”这个问题。最接近的是nodeProject.totalInvestment。',
    ],
    [
      'money without a unit',
      { 'nodeProject.totalInvestment': 2000 },
      'nodeProject.totalInvestment: “2000”没有单位。请写成1,200万元、1200.5万元或1.2亿元。',
    ],
    ['a negative number', { 'node.crossRegionCount': -1 }, 'node.crossRegionCount: “-1”是负数。请填0或正数，如12个。'],
    ['a mode that is neither yes nor no', { $asWritten: '是' }, '$asWritten 是"是"。请写 true 或 false。'],
    ['a day that is none', { $on: '2026-02-30' }, '"2026-02-30"不是日期。请写成 2026-01-31。'],
    ['a policy that is none', { $policies: ['gx-2O20'] }, '没有编号为“gx-2O20”的政策。最接近的是gx-2020。'],
    ['a setting that is none', { $date: '2026-01-01' }, '“$date”不是可用的设置。可写：$on、$asWritten、$policies、$measures。'],
    [
      'policies that are no list',
      { $policies: 'gx-2020' },
      '$policies 应是一组政策编号，可写：ba-2022、gd-2021、gx-2020、gx-2024、zs-2021。',
    ],
    ['a policy that is no text', { $policies: [{ toString: 1 }] }, '没有编号为“{"toString":1}”的政策。最接近的是ba-2022。'],
    [
      'measures that are no list',
      { $measures: 1 },
      expect.stringMatching(/^\$measures 应是一组支持事项编号，如 \["[a-z]+-\d{4}\/[a-z-]+"\]。$/),
    ],
    [
      'a slip in a measure',
      { $measures: ['gx-2024/node-projct'] },
      '没有编号为“gx-2024/node-projct”的支持事项。最接近的是gx-2024/node-project、gx-2020/node-project、ba-2022/node-project。',
    ],
    ['a measure that is none', { $measures: ['constructor'] }, '没有编号为“constructor”的支持事项。'],
    [
      'a measure beside other policies',
      { $measures: ['gx-2024/node-project'], $policies: ['gx-2020'] },
      '支持事项“gx-2024/node-project”不在所问的政策里。',
    ],
    ['a name every object has', { constructor: 1 }, 'constructor: 没有“constructor”这个问题。'],
    ['the name of what objects come from', JSON.parse('{"__proto__": true}'), '__proto__: 没有“__proto__”这个问题。'],
    ['a name every object has, no answer', { toString: {} }, 'toString: {}不能作为答案。请写文字、整数、true、false、null，或一组文字。'],
    [
      'a code no place has',
      { 'node.region': '999998' },
      'node.region: “999998”不是行政区划代码（GB/T 2260，六位）。可写：440000、440300、440306、442000、450000，或其他地方的代码。',
    ],
    [
      'signs a terminal obeys',
      { 'a\u001b[31m\u2028\u202e': '1' },
      'a\\u001b[31m\\u2028\\u202e: 没有“a\\u001b[31m\\u2028\\u202e”这个问题。',
    ],
    ['a long name', { ['x'.repeat(1e6)]: '1' }, `${'x'.repeat(60)}…: 没有“${'x'.repeat(60)}…”这个问题。`],
    [
      'a long answer',
      { 'node.crossRegionCount': '9'.repeat(1e6) },
      `node.crossRegionCount: “${'9'.repeat(60)}…”太大。请核对单位，如12个。`,
    ],
    [
      'an answer of blanks',
      { 'node.crossRegionCount': `1${' '.repeat(1e6)}x1` },
      `node.crossRegionCount: “1${' '.repeat(59)}…”看不懂。请写成12个。`,
    ],
  ] as const)('%s', ([, input, sentence]) => {
    expect(ask(input)).toEqual({ errors: [sentence] })
  })
  test('names written twice, each once; what JSON keeps is not reckoned with', () => {
    const reply = answer({ value: node, doubled: ['a', 'b'] }, request, { ...doors[0]!, isPlace: () => true })
    expect(reply).toEqual({ errors: ['a: 写了不止一次。请只写一次。', 'b: 写了不止一次。请只写一次。'] })
  })
  test('twenty sentences are said and the others counted; what is no group at all is one sentence', () => {
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, nth) => [`no.fact${String(nth)}`, 'x']))
    const { errors } = ask(many(25)) as { errors: readonly string[] }
    expect([errors.length, errors.at(-1)]).toEqual([21, '另有5处。'])
    expect(ask(many(1e5))).toEqual({ errors: [expect.stringMatching(/^这一组有100000项，最多\d+项。$/)] })
  })
  test('places outside the texts are places', () => {
    for (const place of ['110105', '450000', '999999']) expect(ask({ 'node.region': place })).toHaveProperty('assessments')
  })
})

describe('what is asked', () => {
  const measures = ['gx-2020/node-project', 'gx-2024/node-project']
  test('measures by name: those alone, in clause order, and what they come to together', () => {
    const reply = good(ask(node, { measures: [...measures].reverse(), asWritten: true }))
    expect(reply.assessments.map(({ measure }) => measure)).toEqual(measures)
    expect(reply.awards.map(({ measure, granted }) => [measure, granted])).toEqual([
      [measures[0], '0'],
      [measures[1], '5000000'],
    ])
    expect(reply.totals.map(({ region, asWritten }) => [region, asWritten?.low, asWritten?.high])).toEqual([
      ['450000', '5000000', '5000000'],
    ])
  })
  test('one alone gets what the other takes from it', () => {
    expect(award(good(ask({ ...node, $measures: [measures[0]], $asWritten: true })), 'gx-2020/node-project')).toMatchObject({
      granted: '3000000',
      by: null,
    })
  })
  test('what an object names stands in place of what the run names', () => {
    const asked = (own: object, run: Partial<Request>) => good(ask({ ...node, ...own }, run)).assessments.map(({ measure }) => measure)
    expect(asked({ $measures: [measures[1]] }, { policies: ['gx-2020'] })).toEqual([measures[1]])
    expect(asked({ $policies: ['gx-2020'], $measures: [measures[0]] }, {})).toEqual([measures[0]])
    expect(asked({ $measures: [] }, { measures })).toEqual([])
    expect(asked({ $measures: null }, { measures })).toEqual(measures)
  })
})

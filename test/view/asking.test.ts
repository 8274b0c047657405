import { describe, expect, test } from 'vitest'
import { toAnswered } from '../../src/view/estimate/answered.ts'
import { foldWords } from '../../src/view/asking/fold.ts'
import { factsIn, mostInSight } from '../../src/view/asking/questions.ts'
import type { Amount } from '../../src/view/asking/amount.ts'
import type { Typed } from '../../src/stores/answers.ts'
import { itemsOf } from '../fixtures/asked.ts'
import { walk, type Walk } from '../fixtures/estimate.ts'

const network: Partial<Typed> = { places: ['450000'], topics: ['network'], roles: ['manufacturer'] }
const baoan: Partial<Typed> = { places: ['440306'], topics: ['identifier'], roles: ['nodeOperator'] }
const [total, annual, showcase] = [
  'networkProject.totalInvestment',
  'networkProject.annualFixedAssetInvestment',
  'showcaseProject.totalInvestment',
]

const amountOf = ({ questions }: Walk): Amount | undefined =>
  itemsOf(questions).flatMap((item) => (item.kind === 'amount' ? [item.amount] : []))[0]

describe('what stands in sight', () => {
  const chosen: Partial<Typed>[] = [
    {},
    network,
    baoan,
    { places: ['450000'] },
    { places: ['442000'], roles: ['platformOperator'] },
    { topics: ['platform', 'software'], roles: ['platformOperator'] },
  ]
  test.each(chosen.map((typed) => [typed]))('five questions at most: %o', (typed) => {
    const { sight } = walk(typed).questions
    expect(sight.length).toBeGreaterThan(0)
    expect(sight.length).toBeLessThanOrEqual(mostInSight)
  })
  test('nothing is asked twice', () => {
    for (const typed of chosen) {
      const facts = itemsOf(walk(typed).questions).flatMap(factsIn)
      expect(facts.length).toBe(new Set(facts).size)
    }
  })
  test('no answer moves another question, nor what is answered into the fold', () => {
    const before = walk({ places: ['442000'], roles: ['platformOperator'] }).questions.sight
    for (const item of before.filter(({ kind }) => kind === 'question')) {
      const [fact = ''] = factsIn(item)
      const after = walk({ places: ['442000'], roles: ['platformOperator'], facts: { [fact]: '0' } }).questions.sight
      const ids = after.map(({ id }) => id)
      expect(ids, fact).toContain(item.id)
      expect(ids, fact).toEqual(before.map(({ id }) => id).filter((id) => ids.includes(id)))
    }
  })
  test('only facts that nothing misses may be left out', () => {
    for (const typed of chosen) {
      const { questions, needs } = walk(typed)
      const folded = questions.fold === null ? [] : itemsOf({ ...questions, sight: [] })
      const missed = folded.filter((item) => factsIn(item).some((fact) => needs.missing.has(fact))).length
      const words = questions.fold?.words ?? ''
      if (missed > 0) expect(words).toMatch(/题填了才能算|，填了才能算/)
      else expect(words).not.toContain('填了才能算')
      if (missed === folded.length) expect(words).not.toContain('可不填')
    }
  })
})

describe.each([
  ['zh-Hans', '还有 3 题：2 题填了才能算“企业内外网改造”，1 题可不填'],
  ['zh-Hant', '還有 3 題：2 題填了才能算“企業內外網改造”，1 題可不填'],
] as const)('the line of the fold, %s', (locale, mixed) => {
  const { book, data } = walk({}, locale)
  const [first, second] = ['gx-2024/network-project', 'gx-2020/network-renovation']
  const said = (open: number, needed: number, filled: number, missedBy: readonly string[]): string =>
    foldWords({ open, needed, filled, missedBy }, book, data.words)
  test('both kinds', () => {
    const title = book.measures.find(({ id }) => id === first)?.title ?? ''
    expect(said(3, 2, 0, [first])).toBe(mixed.replace(/“.*”/, `“${title}”`))
  })
  test('one kind, several measures, filled ones', () => {
    const hans = locale === 'zh-Hans'
    expect(said(1, 0, 0, [])).toBe(hans ? '还有 1 题，可不填' : '還有 1 題，可不填')
    expect(said(2, 2, 0, [first, second])).toMatch(hans ? /^还有 2 题，填了才能算“.*”等 2 项$/ : /^還有 2 題，填了才能算“.*”等 2 項$/)
    expect(said(2, 0, 1, [])).toBe(hans ? '还有 2 题，可不填，另 1 题已填' : '還有 2 題，可不填，另 1 題已填')
    expect(said(0, 0, 4, [])).toBe(hans ? '另有 4 题，已填' : '另有 4 題，已填')
    expect(said(1, 1, 0, [])).toBe(hans ? '还有 1 题，填了才能算合计' : '還有 1 題，填了才能算合計')
  })
})

describe.each([
  ['zh-Hans', ['按“项目总投资额”', '按“年度固定资产投资额”', '只计当年的厂房和设备', '只在您有标杆示范项目时', '都按2000万元']],
  ['zh-Hant', ['按“項目總投資額”', '按“年度固定資產投資額”', '只計當年的廠房和設備', '只在您有標杆示範項目時', '都按2000萬元']],
] as const)('one project, one figure, %s', (locale, [name, other, part, only, all]) => {
  test('a row a fact, by every printed name, and why another number may stand there', () => {
    const amount = amountOf(walk(network, locale))
    expect(amount?.rows.map(({ fact }) => fact)).toEqual([total, annual, showcase])
    expect(amount?.rows.map(({ names }) => names[0]?.words)).toEqual([name, other, expect.stringContaining('按“')])
    expect(amount?.rows.map(({ why }) => why)).toEqual([null, part, only])
    expect(amount?.rows.every(({ same }) => !same)).toBe(true)
    expect([amount?.all, amount?.field.typed]).toEqual([null, ''])
  })
  test('typed and not yet tapped, it answers nothing; the common tap takes only what is the whole of this project', () => {
    const walked = walk({ ...network, amounts: { networkProject: { text: '2000', same: [] } } }, locale)
    const amount = amountOf(walked)
    expect(walked.facts.get(total)).toBeUndefined()
    expect(amount?.all).toEqual({ words: all, facts: [total] })
    expect(amount?.field.echo).toBe('＝ 20,000,000 元')
    expect(amount?.rows.some(({ same }) => same)).toBe(false)
  })
  test('what was said to be the same is shown so, what is another number has its own', () => {
    const facts = { [total]: '2000', [annual]: '800' }
    const amounts = { networkProject: { text: '2000', same: [total, annual] } }
    const rows = amountOf(walk({ ...network, facts, amounts }, locale))?.rows
    expect(rows?.map(({ same, question }) => [same, question.typed])).toEqual([
      [true, '2000'],
      [false, '800'],
      [false, ''],
    ])
  })
})

describe('the amount', () => {
  test('a link brings answers alone: the whole investment is the amount, another base keeps its own', () => {
    const amount = amountOf(walk({ ...network, facts: { [total]: '2000', [annual]: '2000' } }))
    expect(amount?.field.typed).toBe('2000')
    expect(amount?.rows.map(({ same }) => same)).toEqual([true, false, false])
  })
  test('nonsense and slips of the unit are said at the amount', () => {
    const typed = (text: string): Amount | undefined => amountOf(walk({ ...network, amounts: { networkProject: { text, same: [] } } }))
    expect(typed('300\t500')?.field.problem).toContain('不是数字')
    expect(typed('300、500')?.field.problem).toContain('看不懂')
    expect([typed('一千二')?.field.problem, typed('一千二')?.all]).toEqual([expect.stringContaining('不是数字'), null])
    expect(typed('12000000')?.field.slip?.fix).toBe('改为1200万元')
    expect(typed('两千万')?.field.echo).toBe('＝ 20,000,000 元')
  })
  test('one fact alone is asked by its names: texts that print it differently, and the limit that counts it', () => {
    const one = amountOf(walk({ places: ['450000'], topics: ['identifier'], roles: ['nodeOperator'] }))
    expect([one?.alone, one?.all]).toEqual([true, null])
    expect(one?.rows[0]?.names.map(({ words }) => words)).toEqual(['按“总投资额”', '按“项目总投资额”'])
    const limited = amountOf(walk(baoan))
    expect(limited?.rows[0]?.names).toEqual([{ words: '按“投资总额”', where: expect.stringMatching(/^深圳宝安.*，总额限制用$/) }])
  })
  test('平台单位投资总额 is another owner’s: asked by its own name, never taken from the project', () => {
    const both = walk({
      places: ['450000', '442000'],
      topics: ['identifier'],
      roles: ['nodeOperator'],
      facts: { 'nodeProject.totalInvestment': '1000' },
    })
    expect(amountOf(both)?.rows.map(({ fact, why }) => [fact, why])).toEqual([
      ['nodeProject.totalInvestment', null],
      ['nodeProject.operatorInvestment', '只计平台单位自己投入的'],
    ])
    expect(both.facts.get('nodeProject.operatorInvestment')).toBeUndefined()
    const zhongshan = walk({ places: ['442000'], topics: ['identifier'], roles: ['nodeOperator'] })
    expect(amountOf(zhongshan)).toBeUndefined()
    expect(itemsOf(zhongshan.questions).flatMap(factsIn)).toContain('nodeProject.operatorInvestment')
  })
})

test('what is taken along says which number was counted as what', () => {
  const typed = { facts: { [total]: '2000', [annual]: '2000', [showcase]: '500', 'nodeProject.totalInvestment': '800' }, sample: [] }
  const { facts, book, data } = walk({ ...network, ...typed })
  expect(toAnswered([total, annual, showcase, 'nodeProject.totalInvestment'], typed, facts, book, data.words)).toEqual([
    '项目总投资额（企业内外网改造项目）2000万元',
    '年度固定资产投资额2000万元',
    '项目总投资金额500万元',
    '项目总投资额（标识解析节点建设项目）800万元',
  ])
})

describe('money received and places', () => {
  const funds = { 'nodeProject.centralFunds': '300', 'nodeProject.provincialFunds': '200' }
  test('one group, with what is filled in added up', () => {
    const group = (facts: Typed['facts']) =>
      itemsOf(walk({ ...baoan, facts }).questions).flatMap((item) => (item.kind === 'received' ? [item.received] : []))
    const [open, ...others] = group(funds)
    expect(others).toEqual([])
    expect(open?.questions.map(({ label }) => label)).toEqual(['国家', '省', '市', '区县等'])
    expect(open?.total).toBe('已填的合计500万元 ＝ 5,000,000 元')
    expect(open?.help).toBe('国家、省、市资金是深圳宝安的计算基数，各级合计用于总额限制；没有就填0')
    expect(group({ ...funds, 'nodeProject.municipalFunds': '0', 'nodeProject.districtFunds': '0' })[0]?.total).toBe(
      '合计500万元 ＝ 5,000,000 元',
    )
  })
  test('区内 is assumed from the chosen place in one line, and never an answer', () => {
    const walked = walk(baoan)
    const { place } = walked.questions
    expect(place?.assumed).toMatch(/在深圳市宝安区内：按所选地区假定$/)
    expect(place?.answered).toEqual([])
    for (const { fact } of place?.open ?? []) expect(walked.facts.get(fact)).toBeUndefined()
    expect(
      itemsOf(walked.questions)
        .flatMap(factsIn)
        .some((fact) => fact.endsWith('.region')),
    ).toBe(false)
  })
  test('a place that was answered is shown, one within a covered region by its code', () => {
    const { place } = walk({ ...baoan, facts: { 'nodeProject.region': '450205' } }).questions
    const [shown] = place?.answered ?? []
    expect(shown?.options.find(({ value }) => value === '450205')?.words).toBe('广西壮族自治区内（450205）')
  })
  test('money had before names the text it comes from', () => {
    const { questions } = walk({ places: ['450000'], topics: ['identifier'], roles: ['nodeOperator'] })
    const paid = itemsOf(questions).flatMap((item) => (item.kind === 'question' && item.id.endsWith('.paid') ? [item.question.label] : []))
    expect(paid.every((label) => /^广西.+“.+”：此前已获得的金额$/.test(label))).toBe(true)
  })
  test('a hint is one sentence', () => {
    for (const typed of [{}, { topics: ['transformation'], places: ['442000'] }])
      for (const item of itemsOf(walk(typed).questions)) {
        const helps = item.kind === 'question' ? [item.question.help] : item.kind === 'received' ? [item.received.help] : []
        for (const help of helps) expect(help ?? '').not.toMatch(/。./)
      }
  })
})

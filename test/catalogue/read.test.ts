import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCatalogue } from '../../src/catalogue/read.ts'
import { reportContent } from '../../src/catalogue/report.ts'
import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'

const root = join(import.meta.dirname, '../corpus')
const read = readCatalogue(root)
if ('problems' in read) throw new Error('the frozen texts are broken: see broken.test.ts')
const { catalogue } = read
const policy = catalogue.policies.find(({ id }) => id === 'xx-2030')
if (policy === undefined) throw new Error('there is no policy')
const clause = (id: string) => policy.clauses.find((each) => each.id === id)
const measure = (id: string) => policy.measures.find((each) => each.id === `xx-2030/${id}`)

test('clauses stand in the order of the text, blocks between them', () => {
  expect(policy.clauses.map(({ id }) => id)).toEqual(['preamble', '1', '2', '3', '4', 'annex-1'])
  expect(policy.blocks.map((block) => (block.kind === 'clause' ? block.clause : block.text))).toEqual([
    '示例市加快冷链发展若干措施',
    'preamble',
    '一、支持冷库建设',
    '1',
    '2',
    '3',
    '4',
    '序号\n内容\n责任单位',
    'annex-1',
  ])
  const grant = clause('2')
  expect(grant?.text.slice(grant.body, grant.body + 8)).toBe('对本市新建的冷库')
})

test('every figure knows its use and its measures; a row has those of the clause it repeats', () => {
  expect(clause('2')?.figures.map(({ n, words, use, measures }) => [n, words, use, measures])).toEqual([
    [1, '500平方米', 'threshold', ['xx-2030/cold-store-grant']],
    [2, '15%', 'rate', ['xx-2030/cold-store-grant']],
    [3, '80万元', 'amount', ['xx-2030/cold-store-grant']],
    [4, '20个', 'quota', ['xx-2030/cold-store-grant']],
    [5, '50%', 'rate', ['xx-2030/cold-store-grant']],
  ])
  expect(clause('annex-1')?.figures.map(({ words, use }) => [words, use])).toEqual([
    ['1', 'label'],
    ['5G', 'label'],
  ])
})

test('quotes are found, the outer before what lies in them', () => {
  const words = measure('client-award')?.found.map((each) => each.words)
  expect(words).toEqual(['对服务客户数量达到50家、100家的园区，分别给予5万元、8万元奖励', '100家的园区'])
  for (const { clause: id, start, end, words: part } of policy.measures.flatMap(({ found }) => found))
    expect(clause(id)?.text.slice(start, end)).toBe(part)
})

test('a measure asks its facts by the words of the text', () => {
  expect(measure('cold-store-grant')?.asks).toEqual([
    { fact: 'applicant.roles', clause: '2', words: '制造业企业等' },
    { fact: 'coldStore.region', clause: '2', words: '对本市新建的冷库' },
    { fact: 'coldStore.area', clause: '2', words: '面积达500平方米以上' },
    { fact: 'coldStore.accepted', clause: '2', words: '经验收合格' },
    { fact: 'coldStore.equipmentInvestment', clause: '2', words: '设备投资额' },
    { fact: 'coldStore.selected', clause: '2', words: '每年遴选不超过20个' },
    { fact: 'coldStore.totalInvestment', clause: '2', words: '投资总额' },
    { fact: 'coldStore.centralFunds', clause: '2', words: '在各级财政资助总金额不超过投资总额50%的前提下' },
  ])
})

test('departments come from the row that repeats the words, and from nowhere else', () => {
  expect([measure('training')?.departments, measure('grade-award')?.departments]).toEqual([['commerce'], []])
})

test('repairs are said in words', () => {
  expect(policy.repaired).toEqual([
    '删去孤立的“?” 1处',
    '表格3行拆分为单元格',
    '删去汉字旁的空格3处',
    '汉字旁的半角标点改为全角3处',
    '接回断行',
  ])
})

test('the version is twelve hex digits and the same on every reading', () => {
  expect(catalogue.version).toMatch(/^[0-9a-f]{12}$/)
  expect(readCatalogue(root)).toEqual(read)
})

test('the rulebook: figures as decimal text, levels by id and place, quotes left behind', () => {
  const book = toRulebook(catalogue, ['xx-2030'])
  const [grant, client, grade, training] = book.measures
  expect(grant?.digest).toMatch(/^[0-9A-Za-z]{6}$/)
  expect({ ...grant, digest: undefined }).toEqual({
    id: 'xx-2030/cold-store-grant',
    policy: 'xx-2030',
    clause: '2',
    title: '冷库设备补助',
    support: '补助',
    topics: ['parkCluster'],
    matters: ['parkCluster/cold-store'],
    payee: { stated: true, roles: ['manufacturer'], open: true, words: '制造业企业等' },
    when: {
      kind: 'all',
      of: [
        { kind: 'within', fact: 'coldStore.region', region: '990100' },
        { kind: 'atLeast', fact: 'coldStore.area', value: '500' },
        { kind: 'judged', fact: 'coldStore.accepted', gate: '验收' },
      ],
    },
    pays: {
      kind: 'share',
      of: ['coldStore.equipmentInvestment'],
      as: ['设备投资额'],
      rate: '0.15',
      whole: false,
      bound: 'upTo',
      cap: { value: '800000', per: 'project' },
    },
    frequency: 'once',
    duration: null,
    selection: { gate: '遴选', fact: 'coldStore.selected', value: '20个', words: '每年遴选不超过20个' },
    budget: false,
    topUp: false,
    paidAfter: null,
    openPoints: [
      {
        about: '同一企业第二个项目能否再次申请',
        readings: [
          { id: 'per-enterprise', words: '每家企业一次', cautious: true, set: null },
          { id: 'per-project', words: '每个项目一次', cautious: false, set: { frequency: 'perProject' } },
        ],
      },
    ],
  })
  expect(client?.pays).toEqual({
    kind: 'tiers',
    by: 'storeService.clients',
    steps: [
      { at: '50', amount: '50000' },
      { at: '100', amount: '80000' },
    ],
    bound: 'exact',
    cap: null,
  })
  expect(grade?.pays).toEqual({ kind: 'levels', by: 'coldStore.grade', of: { two: '100000', three: '200000' }, bound: 'exact' })
  expect(grade?.payee.roles).toEqual(['manufacturer', 'parkDeveloper', 'enterprise'])
  expect(training?.pays).toEqual({ kind: 'open', why: 'wordsOnly' })
  expect(book.limits).toEqual([
    {
      id: 'half-of-investment',
      policy: 'xx-2030',
      clause: '2',
      kind: 'aggregate',
      over: ['xx-2030/cold-store-grant'],
      share: '0.5',
      whole: false,
      of: 'coldStore.totalInvestment',
      as: '投资总额',
      counts: ['coldStore.centralFunds'],
    },
    { id: 'only-highest', policy: 'xx-2030', clause: '4', kind: 'onlyHighest', pairs: [] },
  ])
  expect(Object.keys(book.facts).filter((id) => id.includes('/'))).toEqual([
    'xx-2030/cold-store-grant.before',
    'xx-2030/grade-award.before',
  ])
  expect(book.labels).toEqual({ 'xx-2030/2': '（二）', 'xx-2030/3': '（三）' })
})

test('the rulebook holds only the policies asked for', () => {
  expect(toRulebook(catalogue, [])).toMatchObject({ policies: [], measures: [], limits: [], labels: {} })
})

test('the report counts, ends well on good content, and names a policy that is not there', () => {
  const lines: string[] = []
  expect(reportContent(root, [], (line) => lines.push(line))).toBe(0)
  expect(lines.at(-1)).toBe(`content is complete; data version ${catalogue.version}`)
  expect(lines.find((line) => line.startsWith('xx-2030'))?.split(/\s+/)).toEqual([
    'xx-2030',
    '6',
    '4',
    '3',
    '1',
    '2',
    '22',
    '5',
    '2',
    '5',
    '0',
    '1',
    '0',
    '0',
    '2',
    '3',
    '4',
    '0',
  ])
  const refused: string[] = []
  expect(reportContent(root, ['xx-2031'], (line) => refused.push(line))).toBe(2)
  expect(refused).toEqual(['xx-2031: no such policy in content/policies; did you mean xx-2030?'])
})

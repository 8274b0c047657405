import type { Formula, Rule, Rulebook, RuleFact, RulePolicy } from '../../src/schema/rulebook.ts'

/**
 * A made-up rulebook where measures meet: two texts of one province that overlap in 2024, one of a district below it and a note beside it,
 * and limits that cross. A few facts feed many measures, so that the limits often bite.
 */
const policy = (id: string, region: string, effective: string | null, expires: string | null): RulePolicy => ({
  id,
  title: id,
  shortTitle: id,
  region,
  role: 'measures',
  stage: 'issued',
  effective,
  expires,
})
const rule = (id: string, pays: Formula, more: Partial<Rule> = {}): Rule => ({
  id,
  policy: id.replace(/\/.*/, ''),
  clause: '1',
  title: id,
  support: '补助',
  topics: [],
  matters: [],
  payee: { stated: false, roles: [], open: false, words: null },
  when: null,
  pays,
  frequency: 'notStated',
  duration: null,
  selection: null,
  budget: false,
  topUp: false,
  paidAfter: null,
  openPoints: [],
  ...more,
})
const share = (of: string, rate: string, cap: string | null = null, bound: 'exact' | 'upTo' = 'exact'): Formula => ({
  kind: 'share',
  of: [of],
  as: [of],
  rate,
  whole: false,
  bound,
  cap: cap === null ? null : { value: cap, per: 'project' },
})
const fixed = (amount: string, bound: 'exact' | 'upTo' = 'exact'): Formula => ({ kind: 'fixed', amount, bound })
const selected = { gate: '遴选', fact: 'project.selected', value: '10家', words: '每年遴选10家' }
const fact = (kind: RuleFact['kind'], unit?: string, more: Partial<RuleFact> = {}): RuleFact => ({
  kind,
  words: kind,
  subject: 'project',
  ...(unit !== undefined && { unit }),
  ...more,
})
const facts = (kind: RuleFact['kind'], ids: readonly string[]): Record<string, RuleFact> =>
  Object.fromEntries(ids.map((id) => [id, fact(kind)]))
const received = ['project.centralFunds', 'project.districtFunds']
const pairs = [
  { older: 'east-2022/site', newer: 'east-2024/site', doubt: null },
  { older: 'east-2022/branch', newer: 'east-2024/site', doubt: '是否为同一事项以主管部门认定为准' },
]

export const limitsBook: Rulebook = {
  version: 'limits',
  locale: 'zh-Hans',
  subjects: { project: { words: '项目' } },
  labels: {},
  regions: {
    '990000': { words: '某省', short: '某省' },
    '990100': { words: '某市', short: '某市', parent: '990000' },
    '990101': { words: '某区', short: '某区', parent: '990100' },
  },
  policies: [
    policy('east-2022', '990000', '2022-12-31', '2024-12-31'),
    policy('east-2024', '990000', '2024-01-01', '2027-12-31'),
    policy('quarter-2023', '990101', '2023-01-01', '2026-06-30'),
    { ...policy('quarter-note', '990101', null, null), role: 'explanatoryNote' },
  ],
  facts: {
    ...facts('money', ['project.investment', 'project.equipment', 'project.contract', 'project.total', ...received]),
    ...facts('flag', ['project.selected', 'east-2024/first.before']),
    ...facts(
      'money',
      [...new Set(pairs.flatMap(({ older, newer }) => [older, newer]))].map((id) => `${id}.paid`),
    ),
    'quarter-2023/growth.paid': fact('money'),
    'project.sites': fact('count', '个'),
    'project.class': fact('choice', undefined, { values: ['a', 'b', 'other'].map((id) => ({ id, words: id })) }),
    'premises.area': fact('quantity', '平方米'),
    'premises.price': fact('price', '元/平方米·月'),
    'premises.months': fact('count', '个月'),
  },
  measures: [
    rule('east-2022/line', share('project.investment', '0.3')),
    rule('east-2022/park', fixed('300000')),
    rule('east-2022/cloud', {
      kind: 'perUnit',
      each: '50000',
      count: 'project.sites',
      over: null,
      atMost: null,
      bound: 'exact',
      cap: null,
    }),
    rule('east-2022/room', share('project.equipment', '0.5')),
    rule('east-2022/label', fixed('200000', 'upTo')),
    rule('east-2022/site', share('project.investment', '0.2', '400000')),
    rule('east-2022/branch', share('project.contract', '0.2', '350000')),
    rule('east-2022/prize', fixed('80000')),
    rule('east-2024/support', share('project.contract', '0.25')),
    rule('east-2024/site', share('project.investment', '0.4', '500000', 'upTo')),
    rule('east-2024/first', fixed('150000'), { frequency: 'once' }),
    rule(
      'east-2024/rent',
      {
        kind: 'times',
        of: ['premises.area', 'premises.price', 'premises.months'],
        as: ['面积', '租金', '月数'],
        bound: 'exact',
        cap: { value: '240000', per: 'year' },
      },
      { frequency: 'yearly', duration: { by: 'premises.months', years: '3' } },
    ),
    rule('east-2024/pilot', share('project.equipment', '0.3', '250000'), { selection: selected }),
    rule('east-2024/fund', share('project.investment', '0.1', null, 'upTo'), { budget: true }),
    rule('east-2024/talks', { kind: 'open', why: 'caseByCase' }),
    rule('quarter-2023/shop', share('project.investment', '0.1')),
    rule('quarter-2023/window', share('project.equipment', '0.1', '120000')),
    rule(
      'quarter-2023/growth',
      {
        kind: 'tiers',
        by: 'project.sites',
        steps: [
          { at: '2', amount: '100000' },
          { at: '5', amount: '200000' },
        ],
        bound: 'exact',
        cap: null,
      },
      { topUp: true, frequency: 'firstTime' },
    ),
    rule('quarter-2023/choice', fixed('90000'), { selection: selected, budget: true }),
    rule('quarter-note/talks', { kind: 'open', why: 'caseByCase' }),
    rule('quarter-note/pick', fixed('60000'), { selection: selected }),
  ],
  limits: [
    {
      id: 'year',
      policy: 'east-2022',
      clause: '2',
      kind: 'annual',
      over: ['line', 'park', 'cloud'].map((id) => `east-2022/${id}`),
      years: null,
      value: '600000',
    },
    {
      id: 'two',
      policy: 'east-2022',
      clause: '2',
      kind: 'annual',
      over: ['park', 'cloud'].map((id) => `east-2022/${id}`),
      years: null,
      value: '400000',
    },
    {
      id: 'half',
      policy: 'east-2022',
      clause: '2',
      kind: 'aggregate',
      over: ['east-2022/line', 'east-2022/room'],
      share: '0.5',
      whole: false,
      of: 'project.total',
      as: '投资总额',
      counts: received,
    },
    { id: 'one', policy: 'east-2022', clause: '2', kind: 'excludes', over: ['park', 'label', 'branch'].map((id) => `east-2022/${id}`) },
    {
      id: 'class',
      policy: 'east-2024',
      clause: '2',
      kind: 'annual',
      over: ['site', 'first', 'rent', 'pilot', 'fund'].map((id) => `east-2024/${id}`),
      years: '3',
      value: { kind: 'levels', by: 'project.class', of: { a: '600000', b: '300000' } },
    },
    {
      id: 'whole',
      policy: 'east-2024',
      clause: '2',
      kind: 'aggregate',
      over: ['site', 'support', 'fund'].map((id) => `east-2024/${id}`),
      share: '1',
      whole: true,
      of: 'project.equipment',
      as: '设备投资额',
      counts: ['project.districtFunds'],
    },
    { id: 'highest', policy: 'east-2024', clause: '3', kind: 'onlyHighest', pairs },
    { id: 'shop', policy: 'quarter-2023', clause: '2', kind: 'annual', over: ['quarter-2023/shop'], years: null, value: '100000' },
    { id: 'either', policy: 'quarter-2023', clause: '2', kind: 'excludes', over: ['quarter-2023/shop', 'quarter-2023/window'] },
  ],
}

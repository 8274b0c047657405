import type { Formula, Rule, Rulebook, RuleFact } from '../../src/schema/rulebook.ts'

/** A made-up rulebook with every formula, condition and limit kind once; the tables beside it are read against it. */
const rule = (id: string, pays: Formula, more: Partial<Rule> = {}): Rule => ({
  id: `x/${id}`, policy: 'x', clause: '1', title: id, support: '补助', topics: [], payee: { stated: false, roles: [], open: false, words: null },
  when: null, pays, frequency: 'notStated', duration: null, selection: null, budget: false, topUp: false, paidAfter: null, openPoints: [], ...more,
})
const fact = (kind: RuleFact['kind'], unit?: string, more: Partial<RuleFact> = {}): RuleFact => ({ kind, words: kind, subject: 'store', ...(unit !== undefined && { unit }), ...more })
const funds = ['central', 'provincial', 'municipal', 'district'].map((level) => `store.${level}Funds`)
const share = (more: Partial<Extract<Formula, { kind: 'share' }>> = {}): Formula =>
  ({ kind: 'share', of: ['store.investment'], as: ['投资额'], rate: '0.3', whole: false, bound: 'exact', cap: { value: '3000000', per: 'project' }, ...more })
const fixed = (amount: string, bound: 'exact' | 'upTo' = 'exact'): Formula => ({ kind: 'fixed', amount, bound })
const rent = (price: string): Formula => ({ kind: 'times', of: ['store.area', price, 'store.months'], as: ['面积', '租金', '月数'], bound: 'upTo', cap: null })

export const rulebook: Rulebook = {
  version: 'fixture', locale: 'zh-Hans', subjects: { store: { words: '冷库' } }, labels: {},
  regions: { '450000': { words: '广西', short: '广西' } },
  policies: [{ id: 'x', title: '甲', shortTitle: '甲', region: '450000', role: 'measures', stage: 'issued', effective: '2020-06-23', expires: '2022-12-31' }],
  facts: {
    'applicant.roles': fact('set', undefined, { subject: 'applicant', values: [{ id: 'manufacturer', words: '制造业' }, { id: 'park', words: '园区' }] }),
    'store.investment': fact('money'), 'store.software': fact('money'), 'store.contract': fact('money'),
    'store.firms': fact('count', '家'), 'store.area': fact('quantity', '平方米'), 'store.months': fact('count', '个月'),
    'store.rent': fact('price', '元/平方米·月'), 'store.reference': fact('price', '元/平方米·月'),
    'store.grade': fact('level', undefined, { values: ['一级', '二级', '三级', '四级', '五级'].map((words, at) => ({ id: String(at + 1), words })) }),
    'store.class': fact('choice', undefined, { values: [{ id: 'a', words: '甲类' }, { id: 'b', words: '乙类' }, { id: 'other', words: '其他' }] }),
    'store.titles': fact('set', undefined, { values: [{ id: 'gold', words: '金' }, { id: 'silver', words: '银' }, { id: 'tin', words: '锡' }] }),
    'store.region': fact('region'), 'store.accepted': fact('flag'), 'store.open': fact('flag'), 'store.selected': fact('flag'), 'store.share': fact('ratio'),
    ...Object.fromEntries(funds.map((id) => [id, fact('money')])),
    'x/once.before': fact('flag'), 'x/top-up.paid': fact('money'),
  },
  measures: [
    rule('fixed', fixed('500000')),
    rule('share', share()),
    rule('share-up-to', share({ bound: 'upTo', cap: null })),
    rule('share-of-two', share({ of: ['store.investment', 'store.software'], as: ['投资', '软件'] })),
    rule('share-whole', share({ of: ['store.contract'], rate: '1', whole: true, bound: 'upTo' })),
    rule('share-by-grade', share({ rate: { kind: 'levels', by: 'store.grade', of: { '2': '0.1', '3': '0.2' } }, cap: null })),
    rule('cap-by-class', share({ cap: { value: { kind: 'levels', by: 'store.class', of: { a: '1000000', b: '500000' } }, per: 'project' } })),
    rule('cliff', share({ rate: '0.1', cap: { value: '2000000', per: 'project' } }), { when: { kind: 'atLeast', fact: 'store.investment', value: '20000000' } }),
    rule('per-unit', { kind: 'perUnit', each: '10000', count: 'store.firms', over: '100', atMost: '50', bound: 'upTo', cap: null }),
    rule('per-unit-year', { kind: 'perUnit', each: '10000', count: 'store.firms', over: null, atMost: null, bound: 'exact', cap: { value: '1000000', per: 'year' } }),
    rule('per-contract', { kind: 'perUnit', each: { kind: 'share', of: ['store.contract'], as: ['合同金额'], rate: '1', whole: true, bound: 'upTo', cap: { value: '5000000', per: 'unit' } }, count: 'store.firms', over: null, atMost: '2', bound: 'upTo', cap: null }),
    rule('tiers', { kind: 'tiers', by: 'store.firms', steps: [{ at: '500', amount: '1000000' }, { at: '1000', amount: '2000000' }, { at: '3000', amount: '3000000' }], bound: 'upTo', cap: null }),
    rule('top-up', { kind: 'tiers', by: 'store.firms', steps: [{ at: '500', amount: '1000000' }, { at: '1000', amount: '2000000' }], bound: 'exact', cap: null }, { topUp: true, frequency: 'firstTime' }),
    rule('levels', { kind: 'levels', by: 'store.grade', of: { '2': '200000', '3': '300000', '4': '400000' }, bound: 'exact' }),
    rule('levels-set', { kind: 'levels', by: 'store.titles', of: { gold: '500000', silver: '300000' }, bound: 'exact' }),
    rule('levels-choice', { kind: 'levels', by: 'store.class', of: { a: '500000', b: '300000' }, bound: 'exact' }),
    rule('match', { kind: 'match', of: funds.slice(0, 3), as: ['国家', '省', '市'], rate: '1', bound: 'exact', cap: { value: '10000000', per: 'project' } }),
    rule('times', { kind: 'least', of: [rent('store.rent'), rent('store.reference')], cap: { value: '3000000', per: 'year' } }, { frequency: 'yearly', duration: { by: 'store.months', years: '3' } }),
    rule('sum', { kind: 'sum', of: [fixed('200000'), { kind: 'given', if: { kind: 'moreThan', fact: 'store.investment', value: '20000000' }, pays: fixed('300000') }], cap: null }),
    rule('least', { kind: 'least', of: [share({ cap: null }), share({ of: ['store.software'], as: ['软件'], rate: '1', cap: null })], cap: null }),
    rule('open', { kind: 'open', why: 'caseByCase' }, { when: { kind: 'atLeast', fact: 'store.firms', value: '1000' } }),
    rule('annual', share({ cap: null })),
    rule('payee', fixed('500000'), { payee: { stated: true, roles: ['manufacturer'], open: false, words: '制造业企业' } }),
    rule('payee-open', fixed('500000'), { payee: { stated: true, roles: ['manufacturer'], open: true, words: '制造业企业等' } }),
    rule('once', fixed('500000'), { frequency: 'once' }),
    rule('selected', fixed('500000'), { selection: { gate: '遴选', fact: 'store.selected', value: '10家' } }),
    rule('at-most', fixed('500000'), { when: { kind: 'atMost', fact: 'store.firms', value: '10' } }),
    rule('less-than', fixed('500000'), { when: { kind: 'lessThan', fact: 'store.investment', value: '1000' } }),
    rule('more-than', fixed('500000'), { when: { kind: 'moreThan', fact: 'store.firms', value: '10' } }),
    rule('grade', fixed('500000'), { when: { kind: 'atLeast', fact: 'store.grade', value: '2' } }),
    rule('ratio', fixed('500000'), { when: { kind: 'atLeast', fact: 'store.share', value: '0.6' } }),
    rule('is', fixed('500000'), { when: { kind: 'is', fact: 'store.open', value: 'true' } }),
    rule('is-class', fixed('500000'), { when: { kind: 'is', fact: 'store.class', value: 'a' } }),
    rule('one-of-open', fixed('500000'), { when: { kind: 'oneOf', fact: 'store.class', values: ['a'], open: true } }),
    rule('within', fixed('500000'), { when: { kind: 'within', fact: 'store.region', region: '450000' } }),
    rule('judged', fixed('500000'), { when: { kind: 'judged', fact: 'store.accepted', gate: '验收' } }),
    rule('any', fixed('500000'), { when: { kind: 'any', of: [{ kind: 'atLeast', fact: 'store.firms', value: '2' }, { kind: 'atLeast', fact: 'store.area', value: '1' }] } }),
    rule('not', fixed('500000'), { when: { kind: 'not', of: { kind: 'is', fact: 'store.open', value: 'true' } } }),
  ],
  limits: [
    { id: 'half', policy: 'x', clause: '1', kind: 'aggregate', over: ['x/match'], share: '0.5', whole: false, of: 'store.investment', as: '投资总额', counts: funds },
    { id: 'year', policy: 'x', clause: '1', kind: 'annual', over: ['x/annual'], years: '3', value: { kind: 'levels', by: 'store.class', of: { a: '15000000', b: '5000000' } } },
  ],
}

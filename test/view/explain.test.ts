import { expect, test } from 'vitest'
import { assess, parseFacts, ready, type Answers } from '../../src/engine/index.ts'
import { estimateWordsIn } from '../../src/locale/estimate/handed.ts'
import { explainStep } from '../../src/view/words/explain.ts'
import { explainDistance, explainJudgement } from '../../src/view/words/judgement.ts'
import { rulebook } from '../engine/fixture.ts'

const book = ready(rulebook)
const words = estimateWordsIn('zh-Hans')

const answers: Answers = {
  'store.investment': '1200万元',
  'store.software': '500万元',
  'store.contract': ['300万元', '800万元'],
  'store.firms': '120家',
  'store.area': '1000平方米',
  'store.months': '14个月',
  'store.rent': '50元/平方米·月',
  'store.reference': '40元/平方米·月',
  'store.grade': '5',
  'store.class': 'b',
  'store.titles': ['gold', 'silver'],
  'store.share': '50%',
  'store.open': true,
  'store.region': '440300',
  'store.centralFunds': '300万元',
  'store.provincialFunds': '200万元',
  'store.municipalFunds': '0元',
  'store.districtFunds': '0元',
}

/** One row a kind of Step: the lines of the ledger, first to last. */
const ledgers: [measure: string, facts: Answers, lines: string[]][] = [
  ['fixed', answers, ['原文定额 500000']],
  ['share', answers, ['投资额1200万元 × 30% 3600000', '最高300万元 3000000']],
  ['share', {}, ['投资额 × 30% 0～', '最高300万元 0～3000000']],
  ['share-up-to', answers, ['投资额1200万元 × 不超过30% 3600000']],
  ['share-of-two', answers, ['（投资1200万元＋软件500万元） × 30% 5100000', '最高300万元 3000000']],
  ['share-whole', { 'store.contract': '200万元' }, ['不超过投资额200万元全额 2000000', '最高300万元 2000000']],
  ['share-by-grade', { 'store.investment': '1200万元' }, ['投资额1200万元 × 10%～20% 0～2400000']],
  ['cap-by-class', { 'store.investment': '1200万元' }, ['投资额1200万元 × 30% 3600000', '最高50～100万元 0～1000000']],
  ['per-unit', answers, ['每家1万元 ×（count120家减去100家），最多计50家 200000']],
  ['per-unit-year', answers, ['每家1万元 × count120家 1200000', '每年最高100万元 1000000']],
  [
    'per-contract',
    { ...answers, 'store.firms': '2家' },
    [
      '不超过合同金额800万元全额 8000000',
      '每项最高500万元 5000000',
      '不超过合同金额300万元全额 3000000',
      '每项最高500万元 3000000',
      '2家合计，最多计2家 8000000',
    ],
  ],
  ['tiers', answers, ['count120家，未达最低一档 0']],
  ['tiers', { 'store.firms': '1000家' }, ['count1000家，达到1000家这一档 2000000']],
  [
    'top-up',
    { 'store.firms': '1000家', 'x/top-up.paid': '50万元' },
    ['count1000家，达到1000家这一档 2000000', '减去此前已获得的50万元（差额补足） 1500000'],
  ],
  ['levels', answers, ['level：四级 400000']],
  ['levels', { 'store.grade': '1' }, ['level不在原文所列之内 0']],
  [
    'match',
    answers,
    [
      '（国家300万元＋省200万元＋市0元） × 1∶1 5000000',
      '最高1000万元 5000000',
      '总额限制：投资总额1200万元 × 50% − 已获得500万元，余100万元 1000000',
    ],
  ],
  [
    'times',
    answers,
    [
      '面积1000平方米 × 租金50元/平方米·月 × 月数12个月 600000',
      '面积1000平方米 × 租金40元/平方米·月 × 月数12个月 480000',
      '取以上较低的一项 480000',
      '每年最高300万元 480000',
    ],
  ],
  ['sum', answers, ['原文定额 200000', '不追加（不符合：money超过2000万元（不含本数）） 0', '以上各项合计 200000']],
  ['sum', {}, ['原文定额 200000', '若money超过2000万元（不含本数），追加 0～300000', '以上各项合计 200000～500000']],
  ['annual', answers, ['投资额1200万元 × 30% 3600000', '年度额度上限500万元 3600000']],
  ['annual', {}, ['投资额 × 30% 0～', '年度额度上限（按choice确定） 0～']],
  ['annual', { ...answers, 'store.class': 'other' }, ['投资额1200万元 × 30% 3600000', '不在年度额度的分级之内，不受此上限 3600000']],
]

test.each(ledgers)('ledger of %s with %o', (measure, facts, lines) => {
  const rule = book.measures.find(({ id }) => id === `x/${measure}`)
  const { step } = assess(rule ?? book.measures[0]!, book, parseFacts(facts, book).facts)
  expect(step === null ? [] : explainStep(step, book, words).map(({ text, amount }) => `${text} ${amount}`)).toEqual(lines)
})

/** One row a kind of Test: the sentence, the verdict, the distance. */
const conditions: [measure: string, facts: Answers, sentence: string][] = [
  ['cliff', answers, 'money达到2000万元（含本数）：unmet，还差800万元'],
  ['cliff', { 'store.investment': '1999.999999万元' }, 'money达到2000万元（含本数）：unmet，还差0.01元'],
  ['more-than', { 'store.firms': '10' }, 'count超过10家（不含本数）：unmet，恰为此数，须超过'],
  ['at-most', answers, 'count不超过10家（含本数）：unmet，超出110家'],
  ['less-than', { 'store.investment': '1000元' }, 'money低于1000元（不含本数）：unmet，恰为此数，须低于'],
  ['grade', { 'store.grade': '2' }, 'level达到三级（含本数）：unmet'],
  ['ratio', answers, 'ratio达到60%（含本数）：unmet，还差10%'],
  ['is', {}, 'flag：unknown'],
  ['is-class', answers, 'choice：甲类：unmet'],
  ['one-of-open', answers, 'choice：甲类等：judged'],
  ['payee', { 'applicant.roles': ['park'] }, '资金获得方：制造业：unmet'],
  ['payee-open', {}, '资金获得方：制造业等：judged'],
  ['once', { 'x/once.before': true }, '此前没有获得过本项支持：unmet'],
  ['selected', {}, 'flag（遴选）：judged'],
  ['judged', { 'store.accepted': false }, 'flag（验收）：unmet'],
  ['within', answers, 'region在广西：unmet'],
  ['any', {}, 'count达到2家（含本数），或quantity达到1平方米（含本数）：unknown'],
  ['not', answers, '不属于：flag：unmet'],
]

test.each(conditions)('condition of %s with %o', (measure, facts, sentence) => {
  const rule = book.measures.find(({ id }) => id === `x/${measure}`)
  const [leaf] = assess(rule ?? book.measures[0]!, book, parseFacts(facts, book).facts).judgement.of
  const distance = leaf === undefined ? null : explainDistance(leaf, book, words)
  expect(
    leaf === undefined ? '' : `${explainJudgement(leaf, book, words)}：${leaf.verdict}${distance === null ? '' : `，${distance}`}`,
  ).toBe(sentence)
})

import type { Answer, Answers } from '../../src/engine/index.ts'
import type { Rulebook, RuleFact } from '../../src/schema/rulebook.ts'
import { testLeaves } from '../naive/facts.ts'

/** An applicant every question is answered for. */
interface Applicant {
  /** 万元, for the nth fact. */
  readonly amount: (nth: number) => string
  readonly count: (nth: number) => number
  /** Which of the regions the texts ask for, where they ask for several. */
  readonly region: (asked: readonly string[]) => string
  readonly given: Answers
}

const large: Applicant = {
  amount: (nth) => `${String(2100 + 37 * nth)}.37`,
  count: (nth) => 120 + 7 * nth,
  region: (asked) => asked.at(0) ?? '440306',
  given: {
    'applicant.dcmmLevel': '5',
    'node.dailyResolutions': '12.5万次',
    'node.annualNewRegistrations': '1.2亿条',
    'node.monthlyResolutions': '375万次',
    'nodeProject.totalInvestment': '1亿元',
    'platform.annualTransactions': '12亿元',
    'platform.customers': 3000,
    'platform.facilitatedFinancing': '10.5亿元',
    'platform.servedManufacturers': 3200,
    'platform.class': 'benchmark',
    'platformPremises.rent': '46.5元/平方米·月',
    'platformPremises.referencePrice': '42.8元/平方米·月',
    'platformPremises.months': 30,
    'cloudPackage.buyer': 'publicServicePlatform',
    'clusterCoordination.annualTurnover': '6.3亿元',
    'innovationCentre.level': 'national',
    'innovationCentre.totalInvestment': '3亿元',
    'promotionCentre.totalInvestment': '5亿元',
    'gx-2020/platform-promotion.paid': '100万元',
  },
}

const small: Applicant = {
  amount: (nth) => `${String(183 + 11 * nth)}.29`,
  count: (nth) => 3 + 2 * nth,
  region: (asked) => asked.at(-1) ?? '450200',
  given: {
    'applicant.dcmmLevel': '2',
    'applicant.benchmarkTitles': ['excellentScene', 'other'],
    'cloudPackage.actualCost': '88.8万元',
    'cloudPackage.buyer': 'pilotPark',
    'connectedEquipment.firstTimeUnits': 41,
    'demoLine.softwareCost': '216.66万元',
    'innovationCentre.level': 'provincial',
    'innovationCentre.totalInvestment': '6600万元',
    'networkProject.annualFixedAssetInvestment': '2000.01万元',
    'node.dailyResolutions': '40万次',
    'nodeProject.totalInvestment': '1.2亿元',
    'platform.activeFirms': 137,
    'platform.class': 'benchmark',
    'platform.servedManufacturers': 640,
    'platformPremises.months': 8,
    'promotionCentre.totalInvestment': '5100万元',
    'serviceProvider.contractAmount': '654.32万元',
    'serviceProvider.newLocalClients': 10,
    'serviceProvider.newLocalRevenue': '1234.5万元',
    'gx-2020/platform-promotion.paid': '0元',
  },
}

/** Every question of the book answered twice: mostly above the caps and mostly below them. */
export const answerSets = (book: Rulebook): readonly Answers[] => {
  const asked = regionsAsked(book)
  const answers = ({ given, ...applicant }: Applicant): Answers =>
    Object.fromEntries(
      Object.entries(book.facts).map(([id, fact], nth) => [
        id,
        given[id] ?? (fact.kind === 'region' ? applicant.region(asked.get(id) ?? []) : answerOf(id, fact, nth, applicant)),
      ]),
    )
  return [answers(large), answers(small)]
}

function regionsAsked(book: Rulebook): ReadonlyMap<string, readonly string[]> {
  const asked = new Map<string, string[]>()
  for (const { when } of book.measures)
    if (when !== null)
      testLeaves(when, (leaf) => {
        if (leaf.kind === 'within') asked.set(leaf.fact, [...(asked.get(leaf.fact) ?? []), leaf.region])
      })
  return asked
}

function answerOf(id: string, fact: RuleFact, nth: number, { amount, count }: Omit<Applicant, 'given'>): Answer {
  const values = (fact.values ?? []).map((value) => value.id)
  switch (fact.kind) {
    case 'money':
      return `${amount(nth)}万元`
    case 'count':
      return count(nth)
    case 'quantity':
    case 'price':
      return `${String(count(nth))}.5${fact.unit ?? ''}`
    case 'ratio':
      return '61.5%'
    case 'flag':
      return !id.endsWith('.before')
    case 'level':
    case 'choice':
      return values.at(-1) ?? ''
    case 'set':
      return values
    case 'region':
      return '450000'
    case 'date':
      return '2025-06-01'
  }
}

import { cell } from '../../src/view/carry/csv.ts'
import { headerOf } from '../../src/batch/result/template.ts'
import type { Ready } from '../../src/engine/index.ts'
import type { RuleFact } from '../../src/schema/rulebook.ts'
import type { EstimateWords } from '../../src/locale/estimate/handed.ts'
import { chance, type Chance } from '../naive/generate.ts'

/** Made-up enterprises, row after row: every fact answered, no two figures alike. */
export interface Enterprises {
  readonly headers: readonly string[]
  readonly row: (nth: number) => string[]
}

/** A few columns, as an adviser's list has them; or one for every question. */
export const fewFacts = [
  'applicant.roles',
  'applicant.dcmmLevel',
  'applicant.transformationStars',
  'applicant.specialisedFirm',
  'applicant.chainLeader',
  'nodeProject.totalInvestment',
  'networkProject.totalInvestment',
  'softwareProject.totalInvestment',
  'firstEditionSoftware.cumulativeSales',
  'digitalService.contractAmount',
  'serviceProvider.annualRevenue',
  'cloudService.annualFees',
  'platform.servedManufacturers',
  'platform.class',
  'gx-2024/dcmm.before',
  'gx-2024/network-project.paid',
]

/** @param role null: each enterprise is of one kind or another. */
export function enterprises(book: Ready, words: EstimateWords, facts: readonly string[], role: string | null = null): Enterprises {
  const dice = chance(2026)
  const heads = facts.map((id): [string, RuleFact] => {
    const fact = book.facts[id]
    if (fact === undefined) throw new Error(id)
    return [id, fact]
  })
  return {
    headers: ['单位名称', ...facts.map((id) => headerOf(id, book, words))],
    row: (nth) => [
      `示例企业${String(nth)}`,
      ...heads.map(([id, fact]) => (id === 'applicant.roles' && role !== null ? role : answer(id, fact, book, dice))),
    ],
  }
}

function answer(id: string, { kind, values = [] }: RuleFact, book: Ready, dice: Chance): string {
  switch (kind) {
    case 'money':
      return `${String(dice.below(6000))}.${String(10 + dice.below(90))}`
    case 'count':
    case 'quantity':
    case 'price':
      return String(dice.below(3000))
    case 'ratio':
      return String(dice.below(100))
    case 'flag':
      return dice.happens(id.endsWith('.before') ? 0.3 : 0.7) ? '是' : '否'
    case 'level':
    case 'choice':
    case 'set':
      return dice.oneOf(values).words
    case 'region':
      return dice.oneOf(Object.keys(book.regions))
    case 'date':
      return '2025-06-01'
  }
}

/** The rows as a CSV, piece by piece. */
export async function* csvOf({ headers, row }: Enterprises, rows: number): AsyncGenerator<string> {
  const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`
  await Promise.resolve()
  yield line(headers)
  for (let nth = 0; nth < rows; nth += 100) yield Array.from({ length: Math.min(100, rows - nth) }, (_, at) => line(row(nth + at))).join('')
}

import { describe, expect, test } from 'vitest'
import { walk } from '../fixtures/estimate.ts'

const facts: Record<string, string> = {
  'nodeProject.totalInvestment': '1,200',
  'nodeProject.centralFunds': '300',
  'nodeProject.provincialFunds': '1.2亿',
  'nodeProject.municipalFunds': '0',
  'nodeProject.districtFunds': '２０',
  'node.annualNewRegistrations': '2500万',
  'node.dailyResolutions': '100001',
  'applicant.dcmmLevel': '3',
}
const digits = (value: unknown): string[] => JSON.stringify(value).match(/\d[\d.,]*/g) ?? []

describe('script and order of answers change no number', () => {
  for (const topics of [[], ['identifier'], ['certification', 'platform']]) {
    test(`both scripts, topics ${topics.join(' ')}`, () => {
      const [hans, hant] = [walk({ topics, facts }), walk({ topics, facts }, 'zh-Hant')]
      expect(digits(hant.results)).toEqual(digits(hans.results))
      expect(hant.results.groups.map(({ cards }) => cards.map(({ id }) => id))).toEqual(
        hans.results.groups.map(({ cards }) => cards.map(({ id }) => id)),
      )
      expect(hant.needs).toEqual(hans.needs)
    })
  }
  test('answers in any order', () => {
    const backwards = Object.fromEntries(Object.entries(facts).reverse())
    expect(walk({ facts: backwards }).results).toEqual(walk({ facts }).results)
    expect(walk({ facts: backwards }).questions).toEqual(walk({ facts }).questions)
  })
  test('choices in any order', () => {
    const one = walk({ places: ['442000', '450000'], topics: ['platform', 'identifier'], facts })
    const other = walk({ places: ['450000', '442000'], topics: ['identifier', 'platform'], facts })
    expect(other.results).toEqual(one.results)
  })
})

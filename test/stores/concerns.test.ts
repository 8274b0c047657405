import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import { assess, assessAll, parseFacts, ready, type Answers, type Ready } from '../../src/engine/index.ts'
import { concerns, tiedTo } from '../../src/engine/vary/index.ts'
import { named } from '../fixtures/texts.ts'

interface Row {
  readonly name: string
  readonly facts: Answers
  readonly of: readonly string[]
  readonly concerned: readonly string[]
}
const { cases } = parse(readFileSync(`${import.meta.dirname}/concerns.yaml`, 'utf8')) as { cases: Row[] }
const book = ready(toRulebook(named()))
const factsOf = (answers: Answers, of: Ready) => {
  const { facts, problems } = parseFacts(answers, of)
  expect(problems).toEqual([])
  return facts
}

for (const { name, facts: answers, of, concerned } of cases)
  test(name, () => {
    const facts = factsOf(answers, book)
    const found = book.measures.filter(({ id }) => of.includes(id)).map((rule) => assess(rule, book, facts))
    expect(found.length).toBe(of.length)
    const ids = found.filter((one) => concerns(one, book, facts)).map(({ rule }) => rule.id)
    expect(ids.sort()).toEqual([...concerned].sort())
  })

test('whoever one is and wherever, no measure of any text pays before its thing is said to exist', () => {
  const all = ready(toRulebook(loadCatalogue()))
  const roles = all.facts['applicant.roles']?.values ?? []
  const regions = Object.entries(all.facts).flatMap(([id, { kind }]) => (kind === 'region' ? [id] : []))
  for (const { id } of roles)
    for (const code of Object.keys(all.regions)) {
      const facts = factsOf({ 'applicant.roles': [id], ...Object.fromEntries(regions.map((fact) => [fact, code])) }, all)
      const paid = assessAll(all, facts).filter((one) => one.status === 'mayQualify' && concerns(one, all, facts))
      expect(paid.map(({ rule }) => rule.id)).toEqual([])
    }
})

test('tied: what shares a ceiling, the same matter or an exclusion, and oneself', () => {
  expect(tiedTo(['gx-2024/node-project'], book)).toContain('gx-2020/node-project')
  expect(tiedTo(['zs-2021/digital-factory'], book)).toContain('zs-2021/digital-workshop')
  expect(tiedTo(['gd-2021/park-upgrade'], book)).toEqual(['gd-2021/park-upgrade'])
})

import { expect, test } from 'vitest'
import { toRulebook } from '../../src/catalogue/index.ts'
import { parseFacts } from '../../src/engine/index.ts'
import { empty, type Typed } from '../../src/stores/answers.ts'
import { choicesText, readChoices } from '../../src/stores/estimate/choices.ts'
import { choose } from '../../src/stores/estimate/chosen.ts'
import { findAll } from '../../src/stores/estimate/findings.ts'
import { sampleFacts } from '../../src/stores/estimate/sample.ts'
import { toAnswers } from '../../src/stores/estimate/typed.ts'
import { toFindData } from '../../src/view/estimate/find.ts'
import { finder } from '../../src/view/estimate/findIn.ts'
import { mattersByPlace, toStart } from '../../src/view/estimate/startPage.ts'
import { toEdition } from '../../src/view/site/edition.ts'
import { on } from '../fixtures/estimate.ts'
import { named } from '../fixtures/texts.ts'

const catalogue = named()
const made = toRulebook(catalogue)
const hans = toEdition(catalogue, made, 'zh-Hans', on)
const hant = toEdition(catalogue, made, 'zh-Hant', on)

for (const edition of [hans, hant]) {
  const { locale, book } = edition
  const start = toStart(edition)

  for (const { words, path, needs } of start.situations)
    test(`${locale}: ${words}: with what its line asks filled in, nothing is wanting`, () => {
      const chosen = readChoices(new URLSearchParams(path.replace(/^.*#/, '')))
      const typed: Typed = { ...empty, ...chosen }
      expect(choicesText(typed), 'its address chooses what it names').toBe(path.replace(/^.*#/, ''))
      const missing = (facts: Typed['facts']): string[] => {
        const known = parseFacts(toAnswers({ ...typed, facts }, book), book).facts
        return [...new Set(findAll(choose(typed, book), book, known).flatMap(({ assessment }) => assessment.missing))]
      }
      const asked = missing({})
      expect(asked).not.toEqual([])
      for (const fact of asked)
        if (book.facts[fact]?.kind === 'money' && !needs.includes('等')) expect(needs).toMatch(/各级|各級|投资|投資|费用|費用/)
      expect(missing(sampleFacts(asked, book))).toEqual([])
    })

  test(`${locale}: whoever reads without a script reaches every matter by its place`, () => {
    const paths = mattersByPlace(edition).flatMap(({ matters }) => matters.map(({ path }) => path))
    const all = Object.entries(edition.catalogue.matters).flatMap(([topic, own]) =>
      own.filter(({ id }) => id !== 'other').map(({ id }) => `topics/${topic}/#${id}`),
    )
    expect([...new Set(paths)].sort()).toEqual(all.sort())
  })

  const find = finder(toFindData(edition, hans))
  const firsts = (typed: string): string[] => [find(typed).matters[0]?.item.id ?? '', find(typed).measures[0]?.item.id ?? '']
  for (const [typed, matter, measure] of [
    ['内网改造', 'network/enterprise-network', 'gx-2020/network-renovation'],
    ['內網改造', 'network/enterprise-network', 'gx-2020/network-renovation'],
    ['技改', '', 'gx-2024/'],
    ['二级节点', 'identifier/node-building', '/'],
    ['二級節點補助', 'identifier/node-building', '/'],
    ['星火链网', '', 'gx-2024/blockchain-project'],
    ['dcmm', '', 'gx-2024/dcmm'],
    ['ＤＣＭＭ 贯标', 'certification/standards', 'gx-2024/'],
  ] as const)
    test(`${locale}: ${typed} finds ${matter} ${measure}`, () => {
      const [first = '', second = ''] = firsts(typed)
      expect(first).toContain(matter)
      expect(second).toContain(measure)
    })

  test(`${locale}: what nobody writes finds nothing, and nothing finds nothing`, () => {
    for (const typed of ['', '  ', '，。', '量子计算机', 'zzzz']) expect(find(typed), typed).toEqual({ matters: [], measures: [] })
  })
}

test('choices come back from an address as they went in; what is no id is left out', () => {
  for (const chosen of [
    { topics: ['network', 'cloud'], matters: ['identifier/node-building'], focus: null, places: ['450000'], roles: ['manufacturer'] },
    { topics: [], matters: [], focus: 'gx-2024/dcmm', places: [], roles: [] },
  ]) {
    const read = readChoices(new URLSearchParams(choicesText(chosen)))
    expect({ places: [], roles: [], ...read }).toEqual(chosen)
  }
  expect(readChoices(new URLSearchParams('all'))).toEqual({ topics: [], matters: [], focus: null })
  for (const nothing of ['', 'a=1.x', 'topic=', 'topic=<script>', 'results'])
    expect(readChoices(new URLSearchParams(nothing)), nothing).toBeNull()
})

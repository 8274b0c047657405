import { expect, test } from 'vitest'
import { toRulebook } from '../../src/catalogue/index.ts'
import { policyPart } from '../../src/engine/facts/ids.ts'
import { tiedTo } from '../../src/engine/vary/tied.ts'
import { ready } from '../../src/engine/index.ts'
import { headOf, toEstimateData, toEstimatePart, type EstimatePart } from '../../src/view/estimate/estimateData.ts'
import { joined } from '../../src/view/estimate/joined.ts'
import { policyOf, toEdition } from '../../src/view/site/edition.ts'
import { on } from '../fixtures/estimate.ts'
import { named } from '../fixtures/texts.ts'

const catalogue = named()
const made = toRulebook(catalogue)

for (const locale of ['zh-Hans', 'zh-Hant'] as const) {
  const edition = toEdition(catalogue, made, locale, on)
  const whole = toEstimateData(edition, made)
  const head = headOf(whole)
  const part = (id: string): [string, EstimatePart] => [id, toEstimatePart(policyOf(edition, id), edition, toRulebook(catalogue, [id]))]

  test(`${locale}: all texts fetched one by one are the whole book`, () => {
    const parts = new Map(catalogue.policies.map(({ id }) => part(id)))
    expect(joined(head, parts)).toEqual(whole)
  })

  test(`${locale}: one text alone has all that its measures ask, and names the texts tied to it`, () => {
    for (const { id, tied } of head.policies) {
      const data = joined(head, new Map(tied.map(part)))
      const book = ready(data.rulebook)
      const own = book.measures.filter((rule) => rule.policy === id).map((rule) => rule.id)
      expect(own).toEqual(whole.rulebook.measures.filter((rule) => rule.policy === id).map((rule) => rule.id))
      expect(new Set(tied)).toEqual(new Set([id, ...tiedTo(own, ready(whole.rulebook)).map(policyPart)]))
    }
  })
}

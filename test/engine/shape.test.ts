import { expect, test } from 'vitest'
import { ready } from '../../src/engine/index.ts'
import { shapeOf } from '../../src/engine/vary/shape.ts'
import type { Rulebook, Test } from '../../src/schema/rulebook.ts'
import { rule, rulebook, share } from './fixture.ts'

/** `store.investment: kink 10000000 → 3000000`; none: no one number to draw it over. */
function shape(id: string, book: Rulebook = rulebook): string {
  const own = ready(book)
  const found = shapeOf(
    own.measures.find((measure) => measure.id === `x/${id}`)!,
    own,
  )
  if (found === null) return 'none'
  return `${found.fact}: ${found.points.map(({ kind, at, gives }) => `${kind} ${at.toFixed()} → ${gives.toFixed()}`).join(', ')}`
}

test.for([
  ['share', 'a cap', 'store.investment: kink 10000000 → 3000000'],
  ['share-up-to', 'no cap', 'store.investment: '],
  ['share-of-two', 'several bases as one', 'store.investment: kink 10000000 → 3000000'],
  ['cliff', 'its own threshold', 'store.investment: jump 20000000 → 2000000'],
  ['match', 'public money as one and no limit from outside', 'store.centralFunds: kink 10000000 → 10000000'],
  ['tiers', 'tiers', 'store.firms: jump 500 → 1000000, jump 1000 → 2000000, jump 3000 → 3000000'],
  ['top-up', 'as if nothing was paid before', 'store.firms: jump 500 → 1000000, jump 1000 → 2000000'],
  ['per-unit', 'the same sum for each unit', 'store.firms: kink 100 → 0, kink 150 → 500000'],
  ['per-contract', 'one unit of its own amount', 'store.contract: kink 5000000 → 5000000'],
  ['annual', 'no yearly ceiling', 'store.investment: '],
  ['fixed', 'a fixed sum has none', 'none'],
  ['levels', 'nor has a level', 'none'],
  ['per-level', 'nor a level a unit', 'none'],
  ['times', 'nor a product', 'none'],
  ['sum', 'nor a sum', 'none'],
] as const)('%s: %s', ([id, , expected]) => expect(shape(id)).toBe(expected))

const least: Test = { kind: 'atLeast', fact: 'store.investment', value: '1000000' }
const open: Test = { kind: 'is', fact: 'store.open', value: 'true' }
test.for<[string, Test | null, string]>([
  ['its own threshold stays', least, 'store.investment: jump 1000000 → 300000, kink 10000000 → 3000000'],
  ['among others as well', { kind: 'all', of: [open, least] }, 'store.investment: jump 1000000 → 300000, kink 10000000 → 3000000'],
  ['conditions on other facts are taken as met', { kind: 'all', of: [open, open] }, 'store.investment: kink 10000000 → 3000000'],
  ['so is a way that has another beside it', { kind: 'any', of: [least, open] }, 'store.investment: kink 10000000 → 3000000'],
  ['so are payee, the first time and the selection', null, 'store.investment: kink 10000000 → 3000000'],
])('%s', ([, when, expected]) => {
  const asked = rule('asked', share(), {
    when,
    payee: { stated: true, roles: ['park'], open: false, words: '园区' },
    frequency: 'once',
    selection: { gate: '遴选', fact: 'store.selected', value: null, words: '每年遴选10家' },
  })
  expect(shape('asked', { ...rulebook, measures: [asked] })).toBe(expected)
})

import { expect, test } from 'vitest'
import type { Assessment } from '../../src/engine/index.ts'
import type { Rule, Rulebook } from '../../src/schema/rulebook.ts'
import { Differences, books, both, exactly, only, same, seed } from './both.ts'
import { listFacts, type Plain } from './facts.ts'
import { chance, generator } from './generate.ts'
import { assessComplete, type Exact } from './naive.ts'

test.for(books)('every fact answered: two readings of %s agree to the last fraction of a fen', ([, rulebook, sets]) => {
  const { book, subjects, parsed } = both(rulebook)
  const dice = chance(seed)
  const make = generator(book)
  const differences = new Differences()
  for (let run = 0; run < sets; run += 1) {
    const facts = make(dice)
    const known = parsed(facts)
    for (const { rule, mentioned, assess } of subjects) {
      const naive = assessComplete(book, facts, rule)
      for (const what of whatDiffers(naive, assess(known))) differences.add(rule, what, () => `at ${only(facts, mentioned)}`)
    }
  }
  expect(differences.lines()).toEqual([])
})

test('a list of one amount is one unit, whatever number stands beside it', () => {
  for (const [, rulebook] of books) {
    const { book, subjects, parsed } = both(rulebook)
    for (const { rule, mentioned, assess } of subjects.filter((subject) => listFacts(subject.rule.pays).length > 0)) {
      const plain = Object.fromEntries(mentioned.map((fact) => [fact, answer(rule, book, fact)]))
      expect({ rule: rule.id, differs: whatDiffers(assessComplete(book, plain, rule), assess(parsed(plain))) }).toEqual({
        rule: rule.id,
        differs: [],
      })
    }
  }
})
/** All conditions met, two units counted, one amount listed. */
function answer(rule: Rule, book: Rulebook, fact: string): Plain {
  const head = book.facts[fact]
  if (listFacts(rule.pays).includes(fact)) return ['100']
  if (head?.kind === 'region') return book.policies.find(({ id }) => id === rule.policy)?.region ?? ''
  const first = head?.values?.[0]?.id ?? ''
  if (head?.kind === 'set') return [first]
  if (head?.kind === 'money') return '1000000000'
  return head?.kind === 'flag' ? true : head?.kind === 'count' ? '2' : first
}

function whatDiffers(naive: Exact, result: Assessment): string[] {
  const rows: [string, string, string][] = [
    ['status', naive.status, result.status],
    ['limiter', String(naive.limiter), String(result.limiter)],
    ['overYears', naive.overYears === null ? 'none' : 'some', result.overYears === null ? 'none' : 'some'],
  ]
  if (naive.status === 'mayQualify') rows.push(['bound', naive.bound, String(result.amount?.bound)])
  const found = rows.filter(([, ours, theirs]) => ours !== theirs).map(([what, ours, theirs]) => `${what} ${ours}, engine ${theirs}`)
  if (!isExactly(naive.amount, result.amount)) found.push('amount')
  if (naive.overYears === null || result.overYears === null) return found
  if (!same(exactly(result.overYears.years), naive.overYears.years)) found.push('overYears.years')
  if (!isExactly(naive.overYears.amount, result.overYears)) found.push('overYears.amount')
  return found
}

/** Everything is answered: low = high. */
const isExactly = (naive: Exact['amount'], range: Pick<NonNullable<Assessment['amount']>, 'low' | 'high'> | null): boolean =>
  same(exactly(range?.low ?? null), naive) && same(exactly(range?.high ?? null), naive)

import { expect, test } from 'vitest'
import type { Rule, Rulebook, RuleLimit } from '../../src/schema/rulebook.ts'
import type { PlainFacts } from './facts.ts'
import { limitsBook } from './limits.fixture.ts'
import { amountOf, awardsOf } from './shown.ts'
import { togetherNaively, type NaiveLine } from './together.ts'

type Limit = RuleLimit extends infer L ? (L extends RuleLimit ? Omit<L, 'id' | 'policy' | 'clause'> : never) : never

/** One text in effect, measures of a fixed amount (`70+`: upTo), limits over them; `new-…` stand in a second text in effect. */
function tiny(amounts: Record<string, string>, limits: readonly Limit[] = [], facts: PlainFacts = {}): NaiveLine {
  const like = limitsBook.measures[1]!
  const policyOf = (id: string): string => (id.startsWith('new-') ? 'new' : 'old')
  const book: Rulebook = {
    ...limitsBook,
    policies: ['old', 'new'].map((id) => ({ ...limitsBook.policies[0]!, id })),
    measures: Object.entries(amounts).map(([id, amount]): Rule => ({
      ...like,
      id,
      policy: policyOf(id),
      pays: { kind: 'fixed', amount: amount.replace('+', ''), bound: amount.endsWith('+') ? 'upTo' : 'exact' },
    })),
    limits: limits.map((limit, at): RuleLimit => ({ id: String(at), policy: 'old', clause: '1', ...limit })),
  }
  const paid = Object.fromEntries(Object.keys(amounts).map((id) => [`${id}.paid`, '0']))
  const totals = togetherNaively(book, { ...paid, ...facts }, { on: '2023-01-01', asWritten: false, policies: ['old', 'new'] })
  return totals[0]!.lines[0]!
}
const annual = (value: Extract<RuleLimit, { kind: 'annual' }>['value'], ...over: string[]): Limit => ({
  kind: 'annual',
  over,
  years: null,
  value,
})
const aggregate = (...over: string[]): Limit => ({
  kind: 'aggregate',
  over,
  share: '0.5',
  whole: false,
  of: 'project.total',
  as: '投资总额',
  counts: ['project.centralFunds'],
})
/** Half of it, less what was received, is the room. */
const investing = (total: string, received = '0'): PlainFacts => ({ 'project.total': total, 'project.centralFunds': received })
const excludes = (...over: string[]): Limit => ({ kind: 'excludes', over })
const highest = (...pairs: [string, string][]): Limit => ({
  kind: 'onlyHighest',
  pairs: pairs.map(([older, newer]) => ({ older, newer, doubt: null })),
})

interface Row {
  readonly name: string
  readonly line: NaiveLine
  readonly awards: string[]
  readonly amount: string
}
const rows: readonly Row[] = [
  {
    // No limit: all three together; the highest alone is 90.
    name: 'measures that do not meet are added, and at least the highest is sure',
    line: tiny({ a: '50', b: '90', c: '10' }),
    awards: ['a 50/50', 'b 90/90', 'c 10/10'],
    amount: '90～150 exact',
  },
  {
    // 100 for a and b: the earlier has its 80 in full, the later the other 20. Under one ceiling they may be added: low is 100 too.
    name: 'a yearly ceiling: a tie goes to the earlier clause, and the group counts as one award',
    line: tiny({ a: '80', b: '80' }, [annual('100', 'a', 'b')]),
    awards: ['a 80/80', 'b 20/80 annual a'],
    amount: '100～100 upTo',
  },
  {
    // a first would take both rooms: 100. b and c instead: 200. Low: a and b under one ceiling 100, c alone 100.
    name: 'crossing limits: what the first clause would take twice goes to the two others',
    line: tiny({ a: '100', b: '100', c: '100' }, [annual('100', 'a', 'b'), aggregate('a', 'c')], investing('200')),
    awards: ['a 0/100 annual b', 'b 100/100', 'c 100/100'],
    amount: '100～200 upTo',
  },
  {
    // b 60 + c 60 leave 40 in each room, and a takes both at once: 160. Were a given one more, b and c would lose one each.
    name: 'crossing limits: the first clause has only what costs the others nothing',
    line: tiny({ a: '100', b: '60', c: '60' }, [annual('100', 'a', 'b'), aggregate('a', 'c')], investing('200')),
    awards: ['a 40/100 annual b', 'b 60/60', 'c 60/60'],
    amount: '100～160 upTo',
  },
  {
    // Outer 100 over a b c, inner 60 over b c. a 30, then b has 60, c 10 more would fit the outer, but the inner is used up. Sum 90.
    name: 'a ceiling inside a ceiling: the inner one bites, the outer is not used up',
    line: tiny({ a: '30', b: '60', c: '30' }, [annual('100', 'a', 'b', 'c'), annual('60', 'b', 'c')]),
    awards: ['a 30/30', 'b 60/60', 'c 0/30 annual b'],
    amount: '90～90 upTo',
  },
  {
    // Room: half of 400 less 130 = 70. The two are no group: alone the highest is 70, since each asks 60 and 50: 60.
    name: 'an aggregate room after money received; alone the highest of two that share it',
    line: tiny({ a: '60', b: '50' }, [aggregate('a', 'b')], investing('400', '130')),
    awards: ['a 60/60', 'b 10/50 aggregate a'],
    amount: '60～70 upTo',
  },
  {
    // a 50 + c 50 = 100 = b: equal, and a is earlier.
    name: 'a chain of pairs: both ends together equal the middle, the earliest clause decides',
    line: tiny({ a: '50', 'new-b': '100', c: '50' }, [highest(['a', 'new-b'], ['c', 'new-b'])]),
    awards: ['a 50/50', 'new-b 0/100 onlyHighest a c', 'c 50/50'],
    amount: '100～100 upTo',
  },
  {
    // b 101 is more than 50 + 50.
    name: 'a chain of pairs: the middle is worth more than both ends',
    line: tiny({ a: '50', 'new-b': '101', c: '50' }, [highest(['a', 'new-b'], ['c', 'new-b'])]),
    awards: ['a 0/50 onlyHighest new-b', 'new-b 101/101', 'c 0/50 onlyHighest new-b'],
    amount: '101～101 upTo',
  },
  {
    // a 70 leaves the yearly ceiling to d: 170. b 100 would fill it alone: 100; c 90 + d 100 = 190 is the best.
    name: 'excludes: not the highest of three, but the one beside which most is left',
    line: tiny({ a: '70', b: '100', c: '90', d: '100' }, [excludes('a', 'b', 'c'), annual('100', 'b', 'd')]),
    awards: ['a 0/70 excludes c', 'b 0/100 excludes c', 'c 90/90', 'd 100/100'],
    amount: '100～190 upTo',
  },
  {
    // Class other is not listed: no ceiling applies, and so nothing says that the two may be added.
    name: 'a class outside the list of a yearly ceiling is not limited, and nothing then says that the two may be added',
    line: tiny({ a: '80', b: '80' }, [annual({ kind: 'levels', by: 'project.class', of: { a: '100', b: '90' } }, 'a', 'b')], {
      'project.class': 'other',
    }),
    awards: ['a 80/80', 'b 80/80'],
    amount: '80～160 exact',
  },
  {
    // One fen received for a: both of the pair have nothing more; c is no part of it.
    name: 'one fen received for the same matter ends both of a pair',
    line: tiny({ a: '50', 'new-b': '100', c: '20+' }, [highest(['a', 'new-b'])], { 'a.paid': '0.01' }),
    awards: ['a 0/50 onlyHighest', 'new-b 0/100 onlyHighest', 'c 20/20'],
    amount: '20～20 upTo',
  },
  {
    // c's own pair received nothing, but its partner b asks nothing any more: c has its 50.
    name: 'money received on one pair of a chain frees the other end',
    line: tiny({ a: '50', 'new-b': '100', c: '50' }, [highest(['a', 'new-b'], ['c', 'new-b'])], { 'a.paid': '1' }),
    awards: ['a 0/50 onlyHighest', 'new-b 0/100 onlyHighest', 'c 50/50'],
    amount: '50～50 upTo',
  },
  {
    name: 'a ceiling that is just reached reduces nothing',
    line: tiny({ a: '80', b: '20' }, [annual('100', 'a', 'b')]),
    awards: ['a 80/80', 'b 20/20'],
    amount: '100～100 exact',
  },
  {
    // The room is 100.005: a 100, b half a fen.
    name: 'half a fen of room is granted',
    line: tiny({ a: '100', b: '20' }, [aggregate('a', 'b')], investing('200.01')),
    awards: ['a 100/100', 'b 1/200/20 aggregate a'],
    amount: '100～20001/200 upTo',
  },
]
test.for(rows)('$name', ({ line, awards, amount }) => {
  expect({ awards: awardsOf(line), amount: amountOf(line) }).toEqual({ awards, amount })
})

import { describe, expect, test } from 'vitest'
import type { Rule, Rulebook, RuleLimit } from '../../src/schema/rulebook.ts'
import { books } from './both.ts'
import type { Plain, PlainFacts } from './facts.ts'
import { fraction, isMore, plus, print, total, zero, type Fraction } from './fraction.ts'
import { chance, generator, inRoundSums, type Chance } from './generate.ts'
import { limitsBook } from './limits.fixture.ts'
import { shareOut, type Ask, type Room, type Terms } from './sharing.ts'
import { nothingPaid, togetherNaively, type NaiveLine, type NaiveTotal } from './together.ts'

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

/** `a 40/100 annual b c`: granted of asked, by what, to whom. */
const awardsOf = ({ awards }: NaiveLine): string[] =>
  awards.map(({ measure, asked, granted, by, to }) => [`${measure} ${print(granted)}/${print(asked)}`, by ?? [], ...to].flat().join(' '))
const amountOf = ({ amount }: NaiveLine): string =>
  amount === null ? 'nothing to sum' : `${print(amount.low)}～${print(amount.high)} ${amount.bound}`

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

describe('the five texts', () => {
  const [, book] = books[0]!
  const rest = Object.fromEntries(
    Object.entries(book.facts).map(([id, { kind, values }]): [string, Plain] => [
      id,
      kind === 'flag' || kind === 'date'
        ? id.endsWith('.before')
        : kind === 'set'
          ? []
          : kind === 'region'
            ? '110000'
            : (values?.[0]?.id ?? '0'),
    ]),
  )
  const flags = Object.fromEntries(
    Object.entries(book.facts).flatMap(([id, { kind }]): [string, Plain][] => (kind === 'flag' ? [[id, false]] : [])),
  )
  /** Nothing fulfilled but a node of 2000万元, in Guangxi and with a good effect. */
  const node = {
    ...rest,
    ...flags,
    'applicant.roles': ['serviceProvider'],
    'nodeProject.goodEffect': true,
    'nodeProject.region': '450000',
    'nodeProject.totalInvestment': '20000000',
  }
  const lines = (asked: { on: string; asWritten: boolean }, facts: PlainFacts = node): string[] =>
    shown(togetherNaively(book, facts, { ...asked, policies: ['gx-2020', 'gx-2024'] }))

  // gx-2020: 30 % of 2000万元 = 600万元, at most 300万元. gx-2024: 600万元, at most 500万元.
  test('on its last day the older Guangxi text is in effect, the draft beside it', () => {
    expect(lines({ on: '2022-12-31', asWritten: false })).toEqual([
      '450000 inEffect 3000000～3000000 upTo: gx-2020/node-project 3000000/3000000',
      '450000 notInEffect 5000000～5000000 upTo: gx-2024/node-project 5000000/5000000',
    ])
  })
  test('a day later it has expired, and the sums stay apart', () => {
    expect(lines({ on: '2023-01-01', asWritten: false })).toEqual([
      '450000 notInEffect 5000000～5000000 upTo: gx-2024/node-project 5000000/5000000',
      '450000 expired 3000000～3000000 upTo: gx-2020/node-project 3000000/3000000',
    ])
  })
  test('as written only the higher of the two is granted', () => {
    expect(lines({ on: '2023-01-01', asWritten: true })).toEqual([
      '450000 asWritten 5000000～5000000 upTo: gx-2020/node-project 0/3000000 onlyHighest gx-2024/node-project; gx-2024/node-project 5000000/5000000',
    ])
  })
  test('what was received before counts only as written', () => {
    const facts = { ...node, 'gx-2020/node-project.paid': '3000000' }
    expect(lines({ on: '2022-12-31', asWritten: false }, facts)).toEqual(lines({ on: '2022-12-31', asWritten: false }))
    expect(lines({ on: '2022-12-31', asWritten: true }, facts)).toEqual([
      '450000 asWritten 0～0 upTo: gx-2020/node-project 0/3000000 onlyHighest; gx-2024/node-project 0/5000000 onlyHighest',
    ])
  })
  test('a text without one figure has nothing to sum; nothing fulfilled is a sum of nothing', () => {
    const asked = { on: '2024-06-01', asWritten: false, policies: book.policies.map(({ id }) => id) }
    expect(shown(togetherNaively(book, { ...node, 'nodeProject.totalInvestment': '0' }, asked))).toEqual([
      '440306 notInEffect 0～0 exact: ',
      '442000 notInEffect 0～0 exact: ',
      '450000 notInEffect 0～0 exact: ',
      '450000 expired 0～0 exact: ',
    ])
    expect(shown(togetherNaively(book, node, { ...asked, policies: ['gd-2021'] }))).toEqual(['440000 notInEffect nothing to sum: '])
  })
})

const shown = (totals: readonly NaiveTotal[]): string[] =>
  totals.flatMap(({ region, lines }) => lines.map((line) => `${region} ${line.kind} ${amountOf(line)}: ${awardsOf(line).join('; ')}`))

describe('where texts of a province and of a district below it meet', () => {
  const facts: PlainFacts = {
    ...Object.fromEntries(Object.entries(limitsBook.facts).map(([id, { kind }]): [string, Plain] => [id, kind === 'flag' ? false : '0'])),
    'project.class': 'a',
    'project.investment': '1000000',
  }
  const regions = (policies: readonly string[], on = '2024-06-01', asWritten = false): string[] =>
    togetherNaively(limitsBook, facts, { on, asWritten, policies }).flatMap(({ region, lines }) =>
      lines.map(({ kind }) => `${region} ${kind}`),
    )

  test('the district has the province above it; alone the province names its own', () => {
    expect(regions(['east-2022', 'quarter-2023', 'quarter-note'])).toEqual(['990101 inEffect', '990101 notInEffect'])
    expect(regions(['east-2024', 'east-2022'])).toEqual(['990000 inEffect'])
    expect(regions(['east-2022', 'quarter-2023'], '2026-11-24')).toEqual(['990101 expired'])
    expect(regions(['east-2022', 'east-2024'], '2026-11-24', true)).toEqual(['990000 asWritten'])
    expect(regions([])).toEqual([])
  })
  test('what stands outside is named by the first reason that holds, and a refusal is not', () => {
    const open: PlainFacts = { ...facts, 'project.equipment': '1000000' }
    const unanswered = Object.fromEntries(Object.entries(open).filter(([id]) => id !== 'project.selected'))
    const outside = (answers: PlainFacts): string[] =>
      togetherNaively(limitsBook, answers, {
        on: '2024-06-01',
        asWritten: true,
        policies: limitsBook.policies.map(({ id }) => id),
      }).flatMap((one) => one.outside.map(({ measure, why }) => `${measure} ${why}`))
    expect(outside(open)).toEqual(['east-2024/fund subjectToBudget', 'east-2024/talks notComputable', 'quarter-note/talks notComputable'])
    expect(outside(unanswered)).toEqual([
      'east-2024/pilot selective',
      'east-2024/fund subjectToBudget',
      'east-2024/talks notComputable',
      'quarter-2023/choice selective',
      'quarter-note/talks notComputable',
      'quarter-note/pick selective',
    ])
    expect(outside({ ...open, 'project.selected': true })).toEqual([
      'east-2024/fund subjectToBudget',
      'east-2024/talks notComputable',
      'quarter-2023/choice subjectToBudget',
      'quarter-note/talks notComputable',
    ])
  })
})

test('no way to share out whole yuan is better or earlier', () => {
  const dice = chance(7)
  for (let run = 0; run < 1500; run += 1) {
    const [asks, terms] = smallCase(dice)
    const ours = [...shareOut(asks, terms).values()]
    expect({ asks, terms, grants: ours.map(print) }).toEqual({ asks, terms, grants: tryAll(asks, terms).map(print) })
  }
})

/** Yearly ceilings nested or apart, aggregate rooms nested or apart, the two crossing as they like. */
function smallCase(dice: Chance): [Ask[], Terms] {
  const asks = ['a', 'b', 'c', 'd', 'e'].slice(0, 3 + dice.below(3)).map((id) => ({ id, amount: fraction(String(dice.below(4))) }))
  const family = (kind: Room['kind']): Room[] => {
    const mixed = asks.map(({ id }) => ({ id, at: dice.below(1000) })).toSorted((a, b) => a.at - b.at)
    const ids = mixed.map(({ id }) => id)
    const cut = 1 + dice.below(ids.length - 1)
    const sets = [ids.slice(0, cut), ids.slice(0, 1 + dice.below(cut)), ids.slice(cut)].filter(() => dice.happens(0.6))
    return sets.map((over) => ({ kind, over, value: fraction(String(dice.below(6))) }))
  }
  const rivals = asks.flatMap(({ id }, at) =>
    asks.slice(at + 1).flatMap((other) => (dice.happens(0.15) ? [{ kind: 'excludes' as const, between: [id, other.id] as const }] : [])),
  )
  return [asks, { rooms: [...family('annual'), ...family('aggregate')], rivals }]
}

function tryAll(asks: readonly Ask[], { rooms, rivals }: Terms): Fraction[] {
  const one = fraction('1')
  const steps = (amount: Fraction): Fraction[] => {
    const found = [zero]
    for (let next = one; !isMore(next, amount); next = plus(next, one)) found.unshift(next)
    return found
  }
  const ways = asks.reduce<Fraction[][]>((all, { amount }) => all.flatMap((way) => steps(amount).map((step) => [...way, step])), [[]])
  const of = (way: readonly Fraction[], ids: readonly string[]): Fraction[] =>
    asks.flatMap(({ id }, at) => (ids.includes(id) ? [way[at] ?? zero] : []))
  const allowed = ways.filter(
    (way) =>
      rooms.every(({ over, value }) => !isMore(total(of(way, over)), value)) &&
      rivals.every(({ between }) => of(way, between).some((amount) => !isMore(amount, zero))),
  )
  // The largest first grants stand first, and an equal sum does not replace an earlier one.
  return allowed.reduce((best, way) => (isMore(total(way), total(best)) ? way : best))
}

test('random facts of the made-up rulebook let every limit bite', () => {
  const [dice, make] = [chance(11), generator(limitsBook)]
  const found = new Set<string>()
  for (let run = 0; run < 300; run += 1) {
    const facts = nothingPaid(limitsBook, inRoundSums(limitsBook, make(dice), dice))
    const asked = { on: '2024-06-01', asWritten: dice.happens(0.5), policies: limitsBook.policies.map(({ id }) => id) }
    for (const { lines } of togetherNaively(limitsBook, facts, asked))
      for (const { awards } of lines) for (const { measure, by } of awards) if (by !== null) found.add(`${measure} ${by}`)
  }
  expect([...found].toSorted()).toEqual([
    'east-2022/branch excludes',
    'east-2022/branch onlyHighest',
    'east-2022/cloud annual',
    'east-2022/label excludes',
    'east-2022/line annual',
    'east-2022/park excludes',
    'east-2022/room aggregate',
    'east-2022/site onlyHighest',
    'east-2024/first annual',
    'east-2024/pilot annual',
    'east-2024/rent annual',
    'east-2024/site aggregate',
    'east-2024/site onlyHighest',
    'quarter-2023/shop excludes',
    'quarter-2023/window excludes',
  ])
})

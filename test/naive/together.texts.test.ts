import { describe, expect, test } from 'vitest'
import { texts as book } from './both.ts'
import type { Plain, PlainFacts } from './facts.ts'
import { chance, generator, inRoundSums } from './generate.ts'
import { limitsBook } from './limits.fixture.ts'
import { shown } from './shown.ts'
import { nothingPaid, togetherNaively } from './together.ts'

describe('the five texts', () => {
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

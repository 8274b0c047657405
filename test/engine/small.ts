import { ready, type Ready } from '../../src/engine/index.ts'
import type { Formula, Rule, Rulebook, RuleLimit, Test } from '../../src/schema/rulebook.ts'
import { rule } from './fixture.ts'

/**
 * A rulebook as short as its table row: measures `a`, `b` … of a text `old` and `new/…` of a newer one, both in effect.
 * `80` is a fixed amount, `80+` a ceiling, `0～80` and `0～` all of the money fact `<measure>.base` up to so much or without end,
 * `0.5×total` so much of another fact; ` 若 firms≥10`, ` 若 firms<10`, ` 若 class=a`, ` 若 class≠a` only then;
 * `80/年` so much each of `<measure>.years`, `80/年 ≤3` in at most three of them, `1/月` one of a month, at most 12 months a year.
 */
export type Asks = Readonly<Record<string, string>>
export type Limits = readonly Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string>>>>[]

export const smallBook = (asks: Asks, limits: Limits): Ready => ready(smallRules(asks, limits))

/** The same as a rulebook is stored. */
export function smallRules(asks: Asks, limits: Limits): Rulebook {
  const measures = Object.entries(asks).map(([id, ask]) => measure(idOf(id), ask))
  return {
    version: 'small',
    locale: 'zh-Hans',
    subjects: {},
    labels: {},
    regions: { '450000': { words: '广西', short: '广西' } },
    policies: ['old', 'new'].map((id) => ({
      id,
      title: id,
      shortTitle: id,
      region: '450000',
      role: 'measures',
      stage: 'issued',
      effective: '2020-01-01',
      expires: '2029-12-31',
    })),
    facts: {
      total: { kind: 'money', words: '投资总额', subject: 'project' },
      firms: { kind: 'count', words: '服务企业', subject: 'project', unit: '家' },
      received: { kind: 'money', words: '已获资金', subject: 'project' },
      class: { kind: 'choice', words: '类别', subject: 'project', values: ['a', 'b', 'other'].map((id) => ({ id, words: id })) },
      ...Object.fromEntries(
        measures.flatMap(({ id }) => [
          [`${id}.base`, { kind: 'money', words: '基数', subject: id }],
          [`${id}.paid`, { kind: 'money', words: '此前获得', subject: id }],
          [`${id}.years`, { kind: 'count', words: '年数', subject: id, unit: '年' }],
          [`${id}.months`, { kind: 'count', words: '月数', subject: id, unit: '个月' }],
        ]),
      ),
    },
    measures,
    limits: limits.map((limit, at): RuleLimit => ({ id: String(at), policy: 'old', clause: '1', ...limitOf(limit) })),
  }
}

export const idOf = (name: string): string => (name.includes('/') ? name : `old/${name}`)
export const nameOf = (id: string): string => id.replace('old/', '')

const [fixed, upTo, yearly, monthly, open] = [/^\d+$/, /^(\d+)\+$/, /^(\d+)\/年(?: ≤(\d))?$/, /^(\d+)\/月$/, /^0～(\d*)$/]

const [part, condition] = [/^([\d.]+)×(\w+)$/, /^(.+) 若 (\w+)(≥|<|=|≠)(\w+)$/]

function measure(id: string, ask: string): Rule {
  const [, paid = '', fact = '', sign = '', value = ''] = condition.exec(ask) ?? []
  if (paid !== '') return { ...measure(id, paid), when: testOf(fact, sign, value) }
  const made = (pays: Formula, more: Partial<Rule> = {}): Rule => ({ ...rule('', pays), id, policy: id.replace(/\/.*/, ''), ...more })
  const [, most] = upTo.exec(ask) ?? []
  if (fixed.test(ask)) return made({ kind: 'fixed', amount: ask, bound: 'exact' })
  if (most !== undefined) return made({ kind: 'fixed', amount: most, bound: 'upTo' })
  const [, each, years = null] = yearly.exec(ask) ?? []
  if (each !== undefined)
    return made({ kind: 'fixed', amount: each, bound: 'exact' }, { frequency: 'yearly', duration: { by: `${id}.years`, years } })
  const [, month] = monthly.exec(ask) ?? []
  if (month !== undefined)
    return made(
      { kind: 'perUnit', each: month, count: `${id}.months`, over: null, atMost: null, bound: 'exact', cap: null },
      { frequency: 'yearly', duration: { by: `${id}.months`, years: null } },
    )
  const [, rate, of = ''] = part.exec(ask) ?? []
  if (rate !== undefined) {
    const pays = { of: [of], as: ['基数'], rate, bound: 'exact' as const, cap: null }
    return made(of === 'received' ? { kind: 'match', ...pays } : { kind: 'share', whole: false, ...pays })
  }
  const [, cap] = open.exec(ask) ?? []
  if (cap === undefined) throw new Error(`${ask}: no amount, ceiling or range`)
  return made({
    kind: 'share',
    of: [`${id}.base`],
    as: ['基数'],
    rate: '1',
    whole: true,
    bound: 'exact',
    cap: cap === '' ? null : { value: cap, per: 'project' },
  })
}

function testOf(fact: string, sign: string, value: string): Test {
  if (sign === '≥') return { kind: 'atLeast', fact, value }
  if (sign === '<') return { kind: 'lessThan', fact, value }
  const is: Test = { kind: 'is', fact, value }
  return sign === '=' ? is : { kind: 'not', of: is }
}

type Limit = RuleLimit extends infer L ? (L extends RuleLimit ? Omit<L, 'id' | 'policy' | 'clause'> : never) : never

/** `annual: 100, over: [a, b]`; of classes `annual: { a: 100, b: 50 }`; `room: 0.5, over` of total less received; `excludes`; `highest` with its doubt. */
function limitOf({ annual, room, over, excludes, highest, doubt }: Limits[number]): Limit {
  const ids = (names: unknown): string[] => (names as readonly string[]).map(idOf)
  if (annual !== undefined) {
    const value = typeof annual === 'string' ? annual : { kind: 'levels' as const, by: 'class', of: annual as Record<string, string> }
    return { kind: 'annual', over: ids(over), years: null, value }
  }
  if (room !== undefined)
    return { kind: 'aggregate', over: ids(over), share: room as string, whole: false, of: 'total', as: '投资总额', counts: ['received'] }
  if (excludes !== undefined) return { kind: 'excludes', over: ids(excludes) }
  const [older = '', newer = ''] = ids(highest)
  return { kind: 'onlyHighest', pairs: [{ older, newer, doubt: (doubt as string | undefined) ?? null }] }
}

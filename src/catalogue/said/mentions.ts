import { rolesFact } from '../../engine/facts/ids.ts'
import type { Limit } from '../../schema/limit.ts'
import type { Measure } from '../../schema/measure.ts'
import type { Quote } from '../../schema/quote.ts'
import { mentionsOfCondition } from '../formula/condition.ts'
import { mentionsOfAmount } from '../formula/figures.ts'
import { mentionsOfFormula } from '../formula/formula.ts'
import { money, quoted, units, type Mention } from '../formula/mention.ts'
import type { Path } from '../file/problem.ts'
import { quoteIn, type Quoted } from '../../schema/quoted.ts'

/** What a measure says, field by field as its schema lists them. */
export function mentionsOfMeasure(measure: Measure, under: Path): Mention[] {
  const { clause, payee, when, pays, frequency, duration, quota, premise } = measure
  const said = (field: string, quote: Quote | undefined): Mention[] =>
    quote === undefined ? [] : [quoted([...under, field], quote, clause)]
  return [
    ...ofPayee([...under, 'payee'], payee, clause),
    ...(when === undefined ? [] : mentionsOfCondition([...under, 'when'], when, clause)),
    ...mentionsOfFormula([...under, 'pays'], pays, clause),
    ...(frequency.quote === undefined ? [] : [quoted([...under, 'frequency', 'quote'], frequency.quote, clause)]),
    ...(duration === undefined ? [] : ofDuration([...under, 'duration'], duration, clause)),
    ...(quota === undefined ? [] : ofQuota([...under, 'quota'], quota, clause)),
    ...said('budget', measure.budget),
    ...said('weighed', measure.weighed),
    ...said('topUp', measure.topUp),
    ...said('payOut', measure.payOut?.quote),
    ...(measure.payOut?.shares ?? []).map((value, i): Mention => ({
      kind: 'value',
      path: [...under, 'payOut', 'shares', i],
      value,
      use: 'rate',
      at: quoteIn(measure.payOut?.quote ?? '', clause),
    })),
    ...said('premise', premise?.quote),
    ...(premise === undefined ? [] : ofRoom([...under, 'premise'], premise, quoteIn(premise.quote, clause))),
    ...said('paidAfter', measure.paidAfter),
    ...measure.also.map((quote, i) => quoted([...under, 'also', i], quote, clause)),
  ]
}

function ofPayee(path: Path, { quote }: Measure['payee'], clause: string): Mention[] {
  if (quote === undefined) return []
  return [quoted([...path, 'quote'], quote, clause), { kind: 'fact', path, fact: rolesFact, kinds: ['set'], at: quoteIn(quote, clause) }]
}

function ofDuration(path: Path, { by, atMost, quote }: NonNullable<Measure['duration']>, clause: string): Mention[] {
  const at = quoteIn(quote, clause)
  return [
    quoted([...path, 'quote'], quote, clause),
    ...(by === undefined ? [] : [{ kind: 'fact', path: [...path, 'by'], fact: by, kinds: units, at } as const]),
    ...(atMost === undefined ? [] : [{ kind: 'value', path: [...path, 'atMost'], value: atMost, use: 'period', at } as const]),
  ]
}

function ofQuota(path: Path, { fact, value, quote }: NonNullable<Measure['quota']>, clause: string): Mention[] {
  const at = quoteIn(quote, clause)
  return [
    quoted([...path, 'quote'], quote, clause),
    { kind: 'fact', path: [...path, 'fact'], fact, kinds: ['flag'], at },
    ...(value === undefined ? [] : [{ kind: 'value', path: [...path, 'value'], value, use: 'quota', at } as const]),
  ]
}

/** What a limit says. */
export function mentionsOfLimit(limit: Limit, under: Path): Mention[] {
  const { clause } = limit
  const at = quoteIn(limit.quote, clause)
  const out: Mention[] = [quoted([...under, 'quote'], limit.quote, clause)]
  if (limit.kind === 'annual') {
    if (limit.years !== undefined) out.push({ kind: 'value', path: [...under, 'years'], value: limit.years, use: 'period', at })
    out.push(...mentionsOfAmount([...under, 'value'], limit.value, 'amount', at))
  }
  return limit.kind === 'aggregate' ? [...out, ...ofRoom(under, limit, at)] : out
}

function ofRoom(
  under: Path,
  { share, of, as, counts }: Pick<Extract<Limit, { kind: 'aggregate' }>, 'share' | 'of' | 'as' | 'counts'>,
  at: Quoted,
): Mention[] {
  return [
    ...(share === 'whole' ? [] : [{ kind: 'value', path: [...under, 'share'], value: share, use: 'rate', at } as const]),
    { kind: 'fact', path: [...under, 'of'], fact: of, kinds: money, as, at },
    ...counts.map((fact, i): Mention => ({ kind: 'fact', path: [...under, 'counts', i], fact, kinds: money, at })),
  ]
}

import { fill } from '../../locale/fill.ts'
import type { Words } from '../../locale/words.ts'
import type { Cap, Formula } from '../../schema/formula.ts'
import { factName, type Edition } from '../site/edition.ts'
import { sayTest } from './conditions.ts'

/** A measure's formula in words, with the figures as the text prints them: 总投资额 × 30%，最高300万元. */
export function sayFormula(formula: Formula, edition: Edition): string {
  const { words } = edition
  const said = plain(formula, edition)
  const cap = 'cap' in formula && formula.cap !== undefined ? sayCap(formula.cap, words) : null
  return cap === null ? said : fill(words.capped, { formula: said, cap })
}

function plain(formula: Formula, edition: Edition): string {
  const { words } = edition
  const name = (fact: string): string => factName(edition, fact)
  const list = (items: readonly string[]): string => items.join(words.semicolon)
  switch (formula.kind) {
    case 'fixed':
      return fill(formula.bound === 'exact' ? words.fixedAt : words.ceilingAt, { amount: formula.amount })
    case 'share':
      return sayShare(formula, words)
    case 'match':
      return fill(formula.bound === 'exact' ? words.shareExact : words.shareUpTo, {
        base: bases(formula.as),
        rate: formula.rate.replace(':', '∶'),
      })
    case 'times':
      return formula.as.join(' × ')
    case 'perUnit': {
      const unit = edition.catalogue.facts[formula.count]?.unit ?? ''
      const each =
        typeof formula.each === 'string'
          ? formula.each
          : `（${fill(words.eachUnit, { unit })}${words.colon}${sayFormula(formula.each, edition)}）`
      const counted =
        formula.over === undefined
          ? fill(words.times, { each, count: name(formula.count) })
          : fill(words.timesOver, { each, count: name(formula.count), over: formula.over })
      return formula.atMost === undefined ? counted : `${counted}，${fill(words.atMost, { value: formula.atMost })}`
    }
    case 'tiers': {
      const steps = formula.steps.map(({ at, amount }) => fill(words.tier, { at, amount: bounded(amount, formula.bound, words) }))
      return fill(words.by, { fact: name(formula.by), steps: list(steps) })
    }
    case 'levels': {
      const steps = Object.entries(formula.of).map(([level, amount]) =>
        fill(words.level, { level, amount: bounded(amount, formula.bound, words) }),
      )
      return fill(words.by, { fact: name(formula.by), steps: list(steps) })
    }
    case 'sum':
      return formula.of.map((part) => sayFormula(part, edition)).join(words.plus)
    case 'least':
      return fill(words.leastOf, { list: list(formula.of.map((part) => sayFormula(part, edition))) })
    case 'given':
      return fill(words.given, { condition: sayTest(formula.if, edition), formula: sayFormula(formula.pays, edition) })
    case 'open':
      return formula.why === 'wordsOnly' ? '—' : words[formula.why]
  }
}

const bounded = (amount: string, bound: 'exact' | 'upTo', words: Words): string =>
  bound === 'exact' ? amount : fill(words.ceilingAt, { amount })
/** Bases as the text names them, each name once: several levels may stand under one (上级扶持资金). */
export function bases(names: readonly string[]): string {
  const once = [...new Set(names)]
  return once.length > 1 ? `（${once.join(' ＋ ')}）` : once.join('')
}

function sayShare(formula: Extract<Formula, { kind: 'share' }>, words: Words): string {
  const base = bases(formula.as)
  if (formula.rate === 'whole') return formula.bound === 'exact' ? base : fill(words.ceilingWhole, { base })
  return fill(formula.bound === 'exact' ? words.shareExact : words.shareUpTo, { base, rate: sayRate(formula.rate, words) })
}

export function sayRate(rate: Exclude<Extract<Formula, { kind: 'share' }>['rate'], 'whole'>, words: Words): string {
  if (typeof rate === 'string') return rate.replace(':', '∶')
  return Object.entries(rate.of)
    .map(([level, value]) => fill(words.level, { level, amount: value }))
    .join(words.listSeparator)
}

/** 300万元; 100万元（每家企业）; by level 1亿元（国家）、5000万元（省）. A cap on each unit stands inside 每家：…, which says so. */
export function sayCap({ value, per }: Cap, words: Words): string {
  const amount =
    typeof value === 'string'
      ? value
      : Object.entries(value.of)
          .map(([level, each]) => `${each}（${level}）`)
          .join(words.listSeparator)
  const each = { project: '', enterprise: words.perEnterprise, platform: words.perPlatform, unit: '', year: words.perYear }[per]
  return each === '' ? amount : `${amount}（${each}）`
}

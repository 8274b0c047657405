import type { FigureSpan } from '../../catalogue/index.ts'
import { plain } from '../../money/printed.ts'
import {
  baseIn,
  bound,
  classesBefore,
  following,
  isAmount,
  isRate,
  isRatio,
  leading,
  nameBefore,
  rateOf,
  thresholdSign,
  upperEnd,
  type Sign,
} from './around.ts'
import type { Sentence } from './sentences.ts'
import { guess, type Value } from './yaml.ts'

/** A formula as guessed from its sentence, with the facts it asks and the figures it uses. */
export interface Guessed {
  readonly pays: Readonly<Record<string, Value | undefined>>
  readonly facts: readonly GuessedFact[]
  readonly used: readonly FigureSpan[]
  /** For the table of cases. */
  readonly kinks: readonly Kink[]
}
export interface GuessedFact {
  readonly name: string
  readonly kind: 'money' | 'count' | 'quantity' | 'ratio' | 'level' | 'flag'
  readonly words: string
  readonly unit?: string
  readonly values?: readonly string[]
}
/** Where an answer changes the amount: a fact, the figure it turns at. */
export interface Kink {
  readonly fact: string
  readonly kind: 'cap' | 'threshold' | 'tier'
  readonly rate?: string
  readonly at?: string
  readonly gives?: string
  readonly sign?: Sign
}

export function guessFormula(sentence: Sentence, subject: string): Guessed {
  const quote = sentence.words
  const free = sentence.figures.filter((figure) => thresholdSign(sentence, figure) === null)
  const amounts = free.filter(isAmount)
  const rates = free.filter((figure) => isRate(figure) || isRatio(figure))
  // A rate that content cannot write yet: the amount beside it is its ceiling, and no formula of its own.
  if (rates.length === 0 && free.some(({ words }) => /[‰成折]$|分之/.test(words))) return unwritten(quote)
  return (
    several(sentence, amounts, subject) ??
    matched(sentence, rates, amounts, subject) ??
    shared(sentence, rates, amounts, subject) ??
    perUnit(sentence, amounts, subject) ??
    fixed(sentence, amounts) ?? {
      pays: { kind: 'open', why: guess(openReason(quote), '原文没有写清算法：选定原因'), quote },
      facts: [],
      used: [],
      kinks: [],
    }
  )
}

/** 分别给予50万元、30万元: by the number reached, or by the class named. */
function several(sentence: Sentence, amounts: readonly FigureSpan[], subject: string): Guessed | null {
  const quote = sentence.words
  const cut = quote.indexOf('分别')
  const group = amounts.filter(({ start }) => start >= sentence.start + cut)
  if (cut < 0 || group.length < 2) return null
  const first = group[0] ?? amounts[0]
  const lead = first === undefined ? '' : leading(sentence, first)
  const steps = sentence.figures.filter(
    ({ end, words }) => end <= sentence.start + cut && /[家个台套项人次条户]$|元$/.test(words) && !isRate({ start: 0, end: 0, words }),
  )
  if (steps.length === group.length) {
    const unit = steps[0]?.words.replace(/^[\d.,，百千万亿]+/, '') ?? ''
    const fact = `${subject}.reached`
    const pays = {
      kind: guess('tiers', '按达到的数分档：逐档核对'),
      by: guess(fact, '这个数叫什么：改成英文名词'),
      steps: steps.map(({ words }, i) => ({ at: plain(words), amount: plain(group[i]?.words ?? '') })),
      bound: bound(lead),
      quote,
    }
    const kinks = steps.map(({ words }, i): Kink => ({ fact, kind: 'tier', at: plain(words), gives: plain(group[i]?.words ?? '') }))
    return {
      pays,
      facts: [
        {
          name: 'reached',
          kind: unit === '元' ? 'money' : 'count',
          words: nameBefore(sentence, steps[0]),
          ...(unit === '元' ? {} : { unit }),
        },
      ],
      used: [...steps, ...group],
      kinks,
    }
  }
  const names = classesBefore(quote.slice(0, cut), group.length)
  const fact = `${subject}.class`
  const of = Object.fromEntries(group.map(({ words }, i) => [names[i] ?? `todo${String(i + 1)}`, plain(words)]))
  const pays = {
    kind: guess('levels', '按所列的类别分别给：逐个核对名称'),
    by: guess(fact, '这个类别叫什么：改成英文名词'),
    of,
    bound: bound(lead),
    quote,
  }
  return { pays, facts: [{ name: 'class', kind: 'level', words: '类别', values: [...names].reverse() }], used: group, kinks: [] }
}

/** 按上级资金1:1配套. */
function matched(sentence: Sentence, rates: readonly FigureSpan[], amounts: readonly FigureSpan[], subject: string): Guessed | null {
  const rate = rates.find(
    (figure) =>
      /配套/.test(sentence.words) && (isRatio(figure) || /(?:资金|奖补|金额|补助)的?(?:不超过)?$/.test(leading(sentence, figure))),
  )
  if (rate === undefined) return null
  const as = /((?:国家|中央|上级|省|市|各级)[^，。；]{0,12}?(?:资金|奖补金额|补助|金额))/.exec(sentence.words)?.[1]
  const cap = capOf(sentence, amounts, rate)
  return {
    pays: {
      kind: guess('match', '按得到的财政资金配套：核对是哪几级的资金'),
      of: [`${subject}.centralFunds`, `${subject}.provincialFunds`],
      as: guess(as === undefined ? ['todo', 'todo'] : [as, as], '原文怎样叫这笔资金，一级一个'),
      rate: rateOf(rate.words),
      bound: bound(leading(sentence, rate)),
      cap: cap?.value,
      quote: sentence.words,
    },
    facts: [
      { name: 'centralFunds', kind: 'money', words: '国家资金' },
      { name: 'provincialFunds', kind: 'money', words: '省级资金' },
    ],
    used: [rate, ...(cap === null ? [] : [cap.figure])],
    kinks: [],
  }
}

/** 按照不超过项目总投资额30%的比例，给予最高不超过500万元的补助. Of a span 5%-20% the upper end. */
function shared(sentence: Sentence, rates: readonly FigureSpan[], amounts: readonly FigureSpan[], subject: string): Guessed | null {
  const [first] = rates.filter(isRate)
  if (first === undefined) return null
  const rate = upperEnd(sentence, first, rates)
  const named = baseIn(sentence, first)
  const cap = capOf(sentence, amounts, rate)
  const fact = `${subject}.base`
  const printed = rateOf(rate.words)
  return {
    pays: {
      kind: 'share',
      of: guess(fact, '这个基数叫什么：改成英文名词'),
      as: guess(named ?? 'todo', '原文怎样叫这个基数'),
      rate: rate === first ? printed : guess(printed, '原文是一个范围：下限还没有写'),
      bound: bound(leading(sentence, rate)),
      cap: cap?.value,
      quote: sentence.words,
    },
    facts: [{ name: 'base', kind: 'money', words: named ?? '基数' }],
    used: [rate, ...(cap === null ? [] : [cap.figure])],
    kinks: cap === null ? [] : [{ fact, kind: 'cap', rate: printed, gives: plain(cap.figure.words) }],
  }
}

function capOf(sentence: Sentence, amounts: readonly FigureSpan[], rate: FigureSpan): { value: Value; figure: FigureSpan } | null {
  const figure =
    amounts.find((each) => each.start > rate.end && /最高|不超过|上限|最多|限额|封顶|总额|以内/.test(leading(sentence, each))) ??
    amounts.find((each) => each.start > rate.end)
  if (figure === undefined) return null
  const around = leading(sentence, figure)
  const per = /每年|年度/.test(around)
    ? 'year'
    : /项目/.test(around)
      ? 'project'
      : /平台/.test(around)
        ? 'platform'
        : /企业|每家|单位/.test(around)
          ? 'enterprise'
          : 'project'
  return { value: { value: plain(figure.words), per: guess(per, '上限按什么计') }, figure }
}

/** 每台奖励2000元, 200元/亩. */
function perUnit(sentence: Sentence, amounts: readonly FigureSpan[], subject: string): Guessed | null {
  for (const figure of amounts) {
    const behind = /^\/(亩|吨|平方米|台|套|人|件|个|千瓦时|立方米)/.exec(following(sentence, figure))?.[1]
    const before = /每(?:额外)?(?:新增)?[1一]?(台（套）|个（套）|平方米|人次|台|套|亩|吨|人|件|条|项|名|场|次|辆|座)[^，。；]{0,16}$/.exec(
      leading(sentence, figure),
    )?.[1]
    const unit = behind ?? before
    if (unit === undefined) continue
    return {
      pays: {
        kind: guess('perUnit', '按数量给：核对单位和上限'),
        each: plain(figure.words),
        count: guess(`${subject}.count`, '数的是什么：改成英文名词'),
        bound: bound(leading(sentence, figure)),
        quote: sentence.words,
      },
      facts: [{ name: 'count', kind: /亩|平方米|吨|千瓦时|立方米/.test(unit) ? 'quantity' : 'count', words: `${unit}数`, unit }],
      used: [figure],
      kinks: [],
    }
  }
  return null
}

function fixed(sentence: Sentence, amounts: readonly FigureSpan[]): Guessed | null {
  const first = amounts.find((each) => /给予|奖励|补助|补贴|资助|支持|最高|不超过|一次性|追加/.test(leading(sentence, each))) ?? amounts[0]
  if (first === undefined) return null
  const figure = upperEnd(sentence, first, amounts)
  return {
    pays: {
      kind: guess('fixed', '给这个数：核对不是门槛或规模'),
      amount: plain(figure.words),
      bound: bound(leading(sentence, figure)),
      quote: sentence.words,
    },
    facts: [],
    used: [figure],
    kinks: [],
  }
}

const unwritten = (quote: string): Guessed => ({
  pays: { kind: 'open', why: guess('amountNotStated', '原文有比例（‰、几分之几、几成），内容里还没有这种写法：能写了就改写'), quote },
  facts: [],
  used: [],
  kinks: [],
})

export function openReason(words: string): string {
  if (/一事一议|一企一策|一案一议/.test(words)) return 'caseByCase'
  if (/按照?.{0,4}协议/.test(words)) return 'byAgreement'
  if (/一定比例|按比例/.test(words)) return 'rateNotStated'
  if (/另行制定|另行规定|按照?.{2,40}(?:规定|办法|政策)/.test(words)) return 'otherRules'
  if (/推介|推荐/.test(words)) return 'promotion'
  if (/年度资金|预算/.test(words)) return 'byBudget'
  return 'amountNotStated'
}

import type { Cap } from '../../schema/formula.ts'
import { quoteIn, type Quoted } from '../../schema/quoted.ts'
import type { Draft } from '../draft/draft.ts'
import { problemAt, shorten, type Path, type Problem } from '../file/problem.ts'
import { boundedIn, formulasIn } from '../formula/formula.ts'
import { amountIn, findFigures, isMoneyOrShare } from '../text/figures.ts'
import { sentenceAround, wordsBefore } from '../text/phrase.ts'

/* What the words beside a figure say of it: how often, for whom, and that it is paid at all. */

/** The words each frequency rests on. */
const saysSo = {
  once: /一次/,
  firstTime: /首次|首个|第一次|初次|首批/,
  yearly: /每年|年度|逐年|按年|各年|每一年/,
  perProject: /项目|每个|单个|每次/,
} as const

/** 一次性 says once, 首次 the first time, 每年 every year: the words quoted for a frequency say it, and no amount beside them says another. */
export function frequenciesAreSaid(draft: Draft): Problem[] {
  return draft.measures.measures.flatMap((measure, i) => {
    const { frequency, clause, pays } = measure
    if (frequency.kind === 'notStated' || frequency.quote === undefined) return []
    const { words } = quoteIn(frequency.quote, clause)
    const path: Path = ['measures', i, 'frequency']
    if (!saysSo[frequency.kind].test(words))
      return [
        problemAt(
          draft.at.measures,
          path,
          `${frequency.kind} is not what “${shorten(words)}” says`,
          'quote the words that say so, or kind: notStated',
        ),
      ]
    if (frequency.kind !== 'once' && frequency.kind !== 'firstTime') return []
    const yearly = amountsIn(pays, clause, ['measures', i, 'pays']).find(({ value, quote }) => /每年/.test(phraseOf(draft, quote, value)))
    return yearly === undefined
      ? []
      : [
          problemAt(
            draft.at.measures,
            path,
            `${frequency.kind}, but the text prints “${phraseOf(draft, yearly.quote, yearly.value)}${yearly.value}”`,
            'write kind: yearly, or say in an open point how the two go together',
          ),
        ].filter(() => measure.openPoints.length === 0)
  })
}

interface Amount {
  readonly value: string
  readonly quote: Quoted
}

const amountsIn = (pays: Parameters<typeof formulasIn>[1], clause: string, under: Path): Amount[] =>
  formulasIn(under, pays).flatMap(({ formula }) => boundedIn(formula).map((value) => ({ value, quote: quoteIn(formula.quote, clause) })))

/** The words of the same phrase that lead to a figure. */
const phraseOf = (draft: Draft, quote: Quoted, value: string): string =>
  wordsBefore(draft.texts.get(quote.clause) ?? '', quote, value) ?? ''

/** What a text calls the thing that a cap counts. */
const counted: Readonly<Record<Cap['per'], RegExp>> = {
  // 对建成……的推广中心: what is built is the project.
  project: /项目|工程|(^|[，；：）])对/,
  enterprise: /企业|单位|公司|机构|厂|商|园区|[每一单]家|户/,
  person: /个人|每人|人才|专家|人员|本人/,
  platform: /平台|节点/,
  unit: /每|单|各|件|份/,
  year: /每年|年度|当年|逐年|每月|每季/,
}
/** 每个项目, 单个企业, 每家 right before a cap leave no choice. */
const fixed: readonly (readonly [RegExp, readonly Cap['per'][]])[] = [
  [/(每|单)个?项目[^，；。]*$/, ['project', 'unit', 'year']],
  [/(每|单)(个|家)?(企业|单位)[^，；。]*$/, ['enterprise', 'unit', 'year']],
  [/(每人|个人)[^，；。]*$/, ['person', 'unit', 'year']],
  [/(每|单)(个|家)?平台[^，；。]*$/, ['platform', 'unit', 'year', 'project']],
  [/每年[^，；。]*$/, ['year']],
]
const doubt = /上限|合计|每|按|单/

/** A cap counts what its sentence names; where no word names it, an open point asks. */
export function capsAreSaid(draft: Draft): Problem[] {
  return draft.measures.measures.flatMap((measure, i) =>
    formulasIn(['measures', i, 'pays'], measure.pays).flatMap(({ path, formula }) => {
      if (!('cap' in formula) || formula.cap === undefined) return []
      const { value, per, quote } = formula.cap
      const at = quoteIn(quote ?? formula.quote, measure.clause)
      const [first] = typeof value === 'string' ? [value] : Object.values(value.of)
      const before = phraseOf(draft, at, first ?? '')
      const wrong = fixed.find(([words, right]) => words.test(before) && !right.includes(per))
      const say = (found: string, write: string): Problem[] => [problemAt(draft.at.measures, [...path, 'cap', 'per'], found, write)]
      if (wrong !== undefined) return say(`${per}, but the text prints “${before}${first ?? ''}”`, `write per: ${wrong[1].join(' or ')}`)
      // A year named elsewhere in the sentence (每年遴选) is not the year of the cap.
      if (counted[per].test(per === 'year' ? before : sentenceOf(draft, at, first ?? ''))) return []
      if (measure.openPoints.some(({ about }) => doubt.test(about))) return []
      return say(
        `${per}, but no word of the sentence says so`,
        'write what the text counts, or an open point: one cap for all, or one for each',
      )
    }),
  )
}

const sentenceOf = (draft: Draft, quote: Quoted, value: string): string => sentenceAround(draft.texts.get(quote.clause) ?? '', quote, value)

const pays = /给予|奖励|补助|补贴|资助|奖补|配套|贴息|扶持资金/
const parked = ['amount', 'rate', 'threshold', 'unitCap', 'quota'] as const

/** Money and shares a text pays are computed by a measure, not listed as figures; a goal or a definition in a sentence that pays says why. */
export function moneyIsNotParked(draft: Draft): Problem[] {
  return draft.measures.figures.flatMap(({ clause, quote, use, why }, i) => {
    const money = findFigures(quote).filter(({ words }) => isMoneyOrShare(words))
    const [first] = money
    if (first === undefined)
      return why === undefined
        ? []
        : [problemAt(draft.at.measures, ['figures', i, 'why'], 'no figure here is money or a share', 'leave it out')]
    if (parked.some((each) => each === use))
      return [
        problemAt(
          draft.at.measures,
          ['figures', i, 'use'],
          `${first.words} is listed as ${use} and no measure computes with it`,
          'write it in a measure or a limit; what is no benefit is a goal or a definition',
        ),
      ]
    if (why !== undefined || !pays.test(sentenceOf(draft, { clause, words: quote }, first.words))) return []
    return [
      problemAt(
        draft.at.measures,
        ['figures', i],
        `${first.words} stands in a sentence that pays and no measure computes with it`,
        'write a measure, or why: it is no benefit',
      ),
    ]
  })
}

/** A title names what is done; what is paid stands in the measure. */
export function titlesHaveNoAmounts(draft: Draft): Problem[] {
  const { measures, policy, at } = draft
  const titles = [
    ...measures.measures.map(({ title }, i) => ({ words: title, at: at.measures, path: ['measures', i, 'title'] })),
    ...Object.entries(policy.clauses).flatMap(([id, { title }]) =>
      title === undefined ? [] : [{ words: title, at: at.policy, path: ['clauses', id, 'title'] }],
    ),
    { words: policy.shortTitle, at: at.policy, path: ['shortTitle'] },
  ]
  return titles.flatMap(({ words, at: file, path }) => {
    const amount = amountIn(words)
    return amount === null
      ? []
      : [
          problemAt(
            file,
            path,
            `“${shorten(words)}” names an amount, ${amount}`,
            'write what is supported, in the text’s own words, without the amount',
          ),
        ]
  })
}

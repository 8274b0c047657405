import { exact } from '../../money/money.ts'
import { printedMoney, printedRate } from '../../money/printed.ts'
import type { Bound, Formula } from '../../schema/formula.ts'
import type { Quote } from '../../schema/quote.ts'
import type { Draft } from '../draft/draft.ts'
import { boundedIn, formulasIn } from '../formula/formula.ts'
import { problemAt, type Path, type Problem } from '../file/problem.ts'
import { wordsBefore } from '../text/phrase.ts'
import { quoteIn } from '../../schema/quoted.ts'

/**
 * 不超过 and 最高 before a figure make it a ceiling, 不低于 and 不少于 a floor, and so does the lower end of a range make its upper end;
 * without them it is exact, unless the agency weighs it or the budget decides.
 */
export function boundsAreAsPrinted(draft: Draft): Problem[] {
  return draft.measures.measures.flatMap((measure, i) => {
    const free = measure.weighed !== undefined || measure.budget !== undefined
    return boundsOf(['measures', i, 'pays'], measure.pays).flatMap(({ path, bound, value, from, quote }) => {
      const said = quoteIn(quote, measure.clause)
      const before = wordsBefore(draft.texts.get(said.clause) ?? '', said, value)
      if (before === undefined) return []
      if (from !== undefined) return rangeProblem(draft, path, { bound, value, from, before })
      const printed = /不超过|不高于|最高/.test(before) ? 'upTo' : /不低于|不少于|最低/.test(before) ? 'atLeast' : 'exact'
      if (bound === printed || (bound === 'upTo' && printed === 'exact' && free)) return []
      const found = `${bound}, but the text prints ${printed === 'exact' ? `no ${wordsOf[bound]}: ` : ''}“${before}${value}”`
      return [problemAt(draft.at.measures, [...path, 'bound'], found, `write bound: ${printed}`)]
    })
  })
}

/** What a bound is printed as. */
const wordsOf: Readonly<Record<Bound, string>> = { exact: 'figure', upTo: '不超过 or 最高', atLeast: '不低于 or 不少于' }

/** 5%—20%, 10万元至100万元: both ends stand side by side, the lower first, and the amount is a ceiling. */
function rangeProblem(
  draft: Draft,
  path: Path,
  { bound, value, from, before }: Pick<Bounded, 'bound' | 'value'> & { from: string; before: string },
): Problem[] {
  const lower = [from, value].map((figure) => printedRate(figure) ?? printedMoney(figure) ?? '0')
  if (exact(lower[0] ?? '').gte(lower[1] ?? ''))
    return [problemAt(draft.at.measures, [...path, 'from'], `${from} is not below ${value}`, 'write the lower end of the range')]
  if (!/^[-—–~～－至到]{1,2}$/.test(before))
    return [problemAt(draft.at.measures, [...path, 'from'], `the text prints “${before}${value}”, no range`, 'leave from out')]
  return bound === 'upTo'
    ? []
    : [problemAt(draft.at.measures, [...path, 'bound'], `${bound} for the upper end of a range`, 'write bound: upTo')]
}

/** What is only at least so much cannot be counted, cut or added within another formula. */
export function floorsStandAlone(draft: Draft): Problem[] {
  return draft.measures.measures.flatMap(({ pays }, i) =>
    formulasIn(['measures', i, 'pays'], pays).flatMap(({ path, formula }) =>
      ['sum', 'least', 'perUnit'].includes(formula.kind)
        ? formulasIn(path, formula)
            .filter(({ formula: part }) => 'bound' in part && part.bound === 'atLeast')
            .map((part) =>
              problemAt(
                draft.at.measures,
                [...part.path, 'bound'],
                `a floor inside ${formula.kind}`,
                'write the measure as open, or the floor as a measure of its own',
              ),
            )
        : [],
    ),
  )
}

interface Bounded {
  readonly path: Path
  readonly bound: Bound
  readonly value: string
  readonly from?: string | undefined
  readonly quote: Quote
}

const boundsOf = (under: Path, pays: Formula): Bounded[] =>
  formulasIn(under, pays).flatMap(({ path, formula }) =>
    'bound' in formula
      ? boundedIn(formula).map((value) => ({
          path,
          bound: formula.bound,
          value,
          from: 'from' in formula ? formula.from : undefined,
          quote: formula.quote,
        }))
      : [],
  )

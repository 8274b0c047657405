import type { Bound, Formula } from '../../schema/formula.ts'
import type { Quote } from '../../schema/quote.ts'
import type { Draft } from '../draft/draft.ts'
import { boundedIn, formulasIn } from '../formula/formula.ts'
import { problemAt, type Path, type Problem } from '../file/problem.ts'
import { wordsBefore } from '../text/phrase.ts'
import { quoteIn } from '../../schema/quoted.ts'

/** 不超过 and 最高 before a figure make it a ceiling; without them it is exact, unless the agency weighs it or the budget decides. */
export function boundsAreAsPrinted(draft: Draft): Problem[] {
  return draft.measures.measures.flatMap((measure, i) => {
    const free = measure.weighed !== undefined || measure.budget !== undefined
    return boundsOf(['measures', i, 'pays'], measure.pays).flatMap(({ path, bound, value, quote }) => {
      const { clause, words } = quoteIn(quote, measure.clause)
      const before = wordsBefore(draft.texts.get(clause) ?? '', words, value)
      if (before === undefined) return []
      const ceiling = /不超过|不高于|最高/.test(before)
      if (bound === (ceiling ? 'upTo' : 'exact') || (bound === 'upTo' && free)) return []
      const found = `${bound}, but the text prints ${ceiling ? '' : 'no 不超过 or 最高: '}“${before}${value}”`
      return [problemAt(draft.at.measures, [...path, 'bound'], found, `write bound: ${ceiling ? 'upTo' : 'exact'}`)]
    })
  })
}

interface Bounded {
  readonly path: Path
  readonly bound: Bound
  readonly value: string
  readonly quote: Quote
}

const boundsOf = (under: Path, pays: Formula): Bounded[] =>
  formulasIn(under, pays).flatMap(({ path, formula }) =>
    'bound' in formula ? boundedIn(formula).map((value) => ({ path, bound: formula.bound, value, quote: formula.quote })) : [],
  )

import type { Draft } from '../draft/draft.ts'
import { problemAt, shorten, type Path, type Problem } from '../file/problem.ts'
import { figuresWithin, saysSame, startOf } from '../text/quotes.ts'
import { allMentions } from '../said/said.ts'
import { standsOnce } from '../draft/standsOnce.ts'
import { quoteIn } from '../../schema/quoted.ts'

/** Every quote of measures and limits stands exactly once in its clause. */
export function quotesStandOnce(draft: Draft): Problem[] {
  return allMentions(draft).flatMap(({ mention }) =>
    mention.kind === 'quote' ? standsOnce(draft, draft.at.measures, mention.path, mention.at.clause, mention.at.words, mention.at.nth) : [],
  )
}

/** So does every quote of the figures list, of open points' clauses, and of policy.yaml. */
export function otherQuotesStandOnce(draft: Draft): Problem[] {
  const { policy, measures, at } = draft
  const { dates, validity, issuer, interpreter, number, allMaximum, rules } = policy
  return [
    ...measures.figures.flatMap(({ clause, quote }, i) => standsOnce(draft, at.measures, ['figures', i, 'quote'], clause, quote)),
    ...Object.entries(dates).flatMap(([name, date]) =>
      date === undefined ? [] : standsOnce(draft, at.policy, ['dates', name, 'quote'], date.clause, date.quote),
    ),
    ...(validity === undefined ? [] : standsOnce(draft, at.policy, ['validity', 'quote'], validity.clause, validity.quote)),
    ...(issuer === undefined || 'source' in issuer ? [] : standsOnce(draft, at.policy, ['issuer', 'quote'], issuer.clause, issuer.quote)),
    ...(interpreter === undefined ? [] : standsOnce(draft, at.policy, ['interpreter', 'quote'], interpreter.clause, interpreter.quote)),
    ...(number === undefined ? [] : standsOnce(draft, at.policy, ['number', 'words'], number.clause, number.words)),
    ...(typeof allMaximum === 'object' ? standsOnce(draft, at.policy, ['allMaximum'], allMaximum.clause, allMaximum.words) : []),
    ...rules.flatMap(({ clause, quote }, i) => standsOnce(draft, at.policy, ['rules', i, 'quote'], clause, quote)),
  ]
}

/** A rule of the whole text has no clause of its own to be looked up in. */
export function allMaximumNamesItsClause(draft: Draft): Problem[] {
  const { allMaximum } = draft.policy
  if (typeof allMaximum !== 'string') return []
  const holding = [...draft.texts].find(([, text]) => text.includes(allMaximum))
  return [
    problemAt(
      draft.at.policy,
      ['allMaximum'],
      'does not say in which clause the words stand',
      `write { clause: ${holding?.[0] ?? '…'}, words: … }`,
    ),
  ]
}

/** Every figure computed with can be read in the nearest words that its measure quotes. */
export function figuresAreQuoted(draft: Draft): Problem[] {
  return allMentions(draft).flatMap(({ mention }) => {
    if (mention.kind !== 'value') return []
    const { clause, words } = mention.at
    const text = draft.texts.get(clause) ?? ''
    const start = startOf(text, mention.at)
    if (start === undefined) return []
    const figures = figuresWithin(text, start, start + words.length)
    if (figures.some((figure) => saysSame(figure.words, mention.value))) return []
    const printed = figures.map((figure) => figure.words).join(', ')
    return [
      problemAt(
        draft.at.measures,
        mention.path,
        `${mention.value} cannot be read in its quote “${shorten(words)}”`,
        printed === '' ? 'quote the words that print it' : `it prints ${printed}`,
      ),
    ]
  })
}

/** The words that key levels, and the printed name of every base, stand in the quote. */
export function namesAreQuoted(draft: Draft): Problem[] {
  return allMentions(draft).flatMap(({ mention }) => {
    if (mention.kind === 'word' && mention.printed && !mention.at.words.includes(mention.word)) {
      return [
        problemAt(
          draft.at.measures,
          mention.path,
          `${mention.word} cannot be read in its quote “${shorten(mention.at.words)}”`,
          'quote the words that print it, or key by the word printed',
        ),
      ]
    }
    if (mention.kind === 'fact' && mention.as !== undefined && !mention.at.words.includes(mention.as)) {
      return [
        problemAt(
          draft.at.measures,
          asPath(mention.path),
          `“${mention.as}” cannot be read in its quote “${shorten(mention.at.words)}”`,
          'write the base as the quote prints it, or lengthen the quote',
        ),
      ]
    }
    return []
  })
}

/** …of.1 → …as.1, where the printed name of that base stands. */
function asPath(path: Path): Path {
  const at = path.lastIndexOf('of')
  return at < 0 ? path : path.map((step, i) => (i === at ? 'as' : step))
}

/** Words that an open list rests on say 等. */
export function openListsSayDeng(draft: Draft): Problem[] {
  return draft.measures.measures.flatMap(({ clause, payee }, i) => {
    if (!payee.open || payee.quote === undefined) return []
    const quote = quoteIn(payee.quote, clause)
    const text = draft.texts.get(quote.clause) ?? ''
    const start = startOf(text, quote)
    if (start === undefined || text.slice(start, start + quote.words.length + 1).includes('等')) return []
    return [
      problemAt(
        draft.at.measures,
        ['measures', i, 'payee', 'open'],
        `true, but no 等 stands in or behind “${shorten(quote.words)}”`,
        'leave open out, or quote the words with 等',
      ),
    ]
  })
}

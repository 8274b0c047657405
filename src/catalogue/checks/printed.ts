import type { Draft } from '../draft/draft.ts'
import { problemAt, shorten, type Problem } from '../file/problem.ts'
import { formulasIn } from '../formula/formula.ts'
import { quoteIn } from '../../schema/quoted.ts'

/** The kind of support is the text's own word. */
export function supportIsPrinted(draft: Draft): Problem[] {
  return draft.measures.measures.flatMap(({ support, clause, pays }, i) => {
    const place = quoteIn(pays.quote, clause).clause
    const text = draft.texts.get(place)
    if (text === undefined || text.includes(support)) return []
    return [
      problemAt(
        draft.at.measures,
        ['measures', i, 'support'],
        `${support} is no word of clause ${place}`,
        'write the word the text uses: 补助, 奖励, 支持 …',
      ),
    ]
  })
}

/** The title is printed, over however many lines, or titleNote says whence it comes. */
export function titleIsPrinted(draft: Draft): Problem[] {
  const { title, titleNote } = draft.policy
  const run = (words: string): string => words.replace(/\s/g, '')
  if (titleNote !== undefined || run([...draft.texts.values()].join('')).includes(run(title))) return []
  return [
    problemAt(
      draft.at.policy,
      ['title'],
      `“${shorten(title)}” is not printed in the text`,
      'write it as printed, or say in titleNote: where it comes from',
    ),
  ]
}

/** A date, an issuer, an interpreter and a term of validity stand in the words quoted for them. */
export function namesAreInTheirQuotes(draft: Draft): Problem[] {
  const { dates, interpreter, issuer, validity } = draft.policy
  const rows = [
    ...Object.entries(dates).flatMap(([name, date]) =>
      date === undefined ? [] : [{ path: ['dates', name, 'printed'], words: date.printed, quote: date.quote }],
    ),
    ...(issuer === undefined || 'source' in issuer ? [] : [{ path: ['issuer', 'words'], words: issuer.words, quote: issuer.quote }]),
    ...(interpreter === undefined ? [] : [{ path: ['interpreter', 'words'], words: interpreter.words, quote: interpreter.quote }]),
    ...(validity?.term === undefined ? [] : [{ path: ['validity', 'term', 'words'], words: validity.term.words, quote: validity.quote }]),
  ]
  return rows.flatMap(({ path, words, quote }) =>
    quote.includes(words)
      ? []
      : [
          problemAt(
            draft.at.policy,
            path,
            `${shorten(words)} does not stand in its quote “${shorten(quote)}”`,
            'write it as the quote prints it',
          ),
        ],
  )
}

const reckoned = ['sharedCeiling', 'deducted', 'interest']

/** Figures stand in what is open only where the words name why nothing is reckoned with them: any other figure is a ceiling, a share or an amount. */
export function openFiguresHaveReason(draft: Draft): Problem[] {
  return draft.measures.measures.flatMap(({ pays }, i) =>
    formulasIn(['measures', i, 'pays'], pays).flatMap(({ path, formula }) =>
      formula.kind !== 'open' || formula.figures === undefined || reckoned.includes(formula.why)
        ? []
        : [
            problemAt(
              draft.at.measures,
              [...path, 'figures'],
              `${formula.figures.join(', ')} under ${formula.why}`,
              `write a formula with it; only ${reckoned.join(', ')} leave figures unreckoned`,
            ),
          ],
    ),
  )
}

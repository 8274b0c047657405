import type { Draft } from '../draft/draft.ts'
import { suggest } from '../file/nearest.ts'
import { absent, problemAt, type Problem } from '../file/problem.ts'
import type { Joined } from '../draft/joined.ts'
import { standsOnce } from '../draft/standsOnce.ts'

/** A term stands once, under one id and in one form. */
export function termsStandOnce(_: readonly Draft[], { glossary, at }: Joined): Problem[] {
  const ids = glossary.map(({ id }) => id)
  const forms = glossary.map(({ words, forms }) => [words, ...forms])
  return glossary.flatMap(({ id }, i) => {
    const twice = forms[i]?.find((form, j, own) => own.indexOf(form) < j || forms.slice(0, i).some((before) => before.includes(form)))
    return [
      ...(ids.indexOf(id) < i ? [problemAt(at.glossary, [i, 'id'], `the id ${id} stands twice`, 'give each term its own')] : []),
      ...(twice === undefined
        ? []
        : [problemAt(at.glossary, [i, 'words'], `${twice} stands twice`, 'join the two terms, or leave one form out')]),
    ]
  })
}

/** A term is explained: by a text in its words, each once in its clause, or by us. */
export function termsAreExplained(drafts: readonly Draft[], { glossary, at }: Joined): Problem[] {
  return glossary.flatMap(({ words, texts, ours }, i) => {
    if (texts.length === 0 && ours === undefined)
      return [problemAt(at.glossary, [i], `${words} is not explained`, 'write texts: where a text says it, or ours: in plain words')]
    return texts.flatMap(({ policy, clause, quote }, j) => {
      const draft = drafts.find(({ id }) => id === policy)
      return draft === undefined
        ? [
            absent(
              problemAt(
                at.glossary,
                [i, 'texts', j, 'policy'],
                `there is no policy ${policy}`,
                suggest(
                  policy,
                  drafts.map(({ id }) => id),
                ),
              ),
            ),
          ]
        : standsOnce(draft, at.glossary, [i, 'texts', j, 'quote'], clause, quote)
    })
  })
}

/** A word of the field or of a rule stands in a text in every form listed; one of the site need not. */
export function termsOccur(drafts: readonly Draft[], { glossary, at }: Joined): Problem[] {
  const texts = drafts.flatMap((draft) => [...draft.texts.values()])
  return glossary.flatMap(({ kind, words, forms }, i) =>
    kind === 'site'
      ? []
      : [words, ...forms].flatMap((form, j) =>
          texts.some((text) => text.includes(form))
            ? []
            : [
                absent(
                  problemAt(
                    at.glossary,
                    j === 0 ? [i, 'words'] : [i, 'forms', j - 1],
                    `${form} stands in no text`,
                    'write it as a text prints it, or leave it out',
                  ),
                ),
              ],
        ),
  )
}

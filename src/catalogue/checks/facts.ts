import { subjectPart } from '../../engine/facts/ids.ts'
import { printed, printedRate } from '../../money/printed.ts'
import type { Fact } from '../../schema/catalogue.ts'
import type { Draft } from '../draft/draft.ts'
import type { Mention } from '../formula/mention.ts'
import { dayOf } from '../formula/canonical.ts'
import { formulasIn } from '../formula/formula.ts'
import { nearest, suggest } from '../file/nearest.ts'
import { absent, problemAt, type Problem } from '../file/problem.ts'
import { allMentions } from '../said/said.ts'
import type { Joined } from '../draft/joined.ts'

type Facts = ReadonlyMap<string, Fact>

/** Every fact asked exists and is of a kind that makes sense in its place. */
export function factsExistAndFit(draft: Draft, _: Joined, facts: Facts): Problem[] {
  return allMentions(draft).flatMap(({ mention }) => {
    if (mention.kind !== 'fact') return []
    const fact = facts.get(mention.fact)
    if (fact === undefined)
      return [absent(problemAt(draft.at.measures, mention.path, `there is no fact ${mention.fact}`, nearestFact(mention.fact, facts)))]
    if (mention.kinds.includes(fact.kind)) return []
    const others = [...facts.values()]
      .filter(({ subject, kind }) => subject === fact.subject && mention.kinds.includes(kind))
      .map(({ id }) => id)
    const known = others.length > 0 && others.length <= 6 ? `, as is ${others.join(', ')}` : ''
    return [
      problemAt(
        draft.at.measures,
        mention.path,
        `${mention.fact} is a ${fact.kind}`,
        `write a fact of kind ${mention.kinds.join(' or ')}${known}`,
      ),
    ]
  })
}

function nearestFact(id: string, facts: Facts): string {
  const subject = subjectPart(id)
  const sameSubject = [...facts.keys()].filter((known) => subjectPart(known) === subject)
  const near = nearest(id, facts.keys()) ?? nearest(id, sameSubject)
  return near === undefined
    ? 'define it in the facts.yaml of this policy'
    : `did you mean ${near}? Else define it in the facts.yaml of this policy`
}

/** Words of levels and choices are words of the fact's values. */
export function valuesAreKnown(draft: Draft, _: Joined, facts: Facts): Problem[] {
  return allMentions(draft).flatMap(({ mention }) => {
    if (mention.kind === 'yesNo' || mention.kind === 'word') return valueProblem(draft, mention, facts.get(mention.fact))
    if (mention.kind !== 'value' || mention.fact === undefined) return []
    const fact = facts.get(mention.fact)
    if (fact?.kind !== 'level') return []
    return valueProblem(draft, { ...mention, kind: 'word', word: mention.value, fact: mention.fact, printed: false }, fact)
  })
}

function valueProblem(draft: Draft, mention: Extract<Mention, { kind: 'word' | 'yesNo' }>, fact: Fact | undefined): Problem[] {
  if (fact === undefined) return []
  const value = mention.kind === 'yesNo' ? mention.value : mention.word
  if (fact.kind === 'flag')
    return value === 'true' || value === 'false'
      ? []
      : [problemAt(draft.at.measures, mention.path, `${value} is no answer to the flag ${fact.id}`, 'write "true" or "false"')]
  if (mention.kind === 'yesNo' || fact.values === undefined) return []
  const words = fact.values.map((known) => known.words)
  if (words.includes(value)) return []
  const byId = fact.values.find(({ id }) => id === value)
  return [
    problemAt(
      draft.at.measures,
      mention.path,
      `${value} is no value of ${fact.id}`,
      byId === undefined ? suggest(value, words, `its values are ${words.join(', ')}`) : `write its words: ${byId.words}`,
    ),
  ]
}

/** A threshold has the unit of its fact. */
export function unitsAgree(draft: Draft, _: Joined, facts: Facts): Problem[] {
  return allMentions(draft).flatMap(({ mention }) => {
    if (mention.kind !== 'value' || mention.fact === undefined) return []
    const fact = facts.get(mention.fact)
    if (fact === undefined || fact.kind === 'level') return []
    const problem = (found: string, write: string): Problem[] => [problemAt(draft.at.measures, mention.path, found, write)]
    if (fact.kind === 'date')
      return dayOf(mention.value) === null
        ? problem(`${mention.value} is no full date, and ${fact.id} is a date`, 'write it as the text prints it: 2033年1月1日')
        : []
    if (fact.kind === 'ratio')
      return printedRate(mention.value) === null
        ? problem(`${mention.value} is no share, and ${fact.id} is a ratio`, 'write it as the text prints it: 60%')
        : []
    const figure = printed(mention.value)
    if (figure === null)
      return problem(
        `${mention.value} is no figure, and ${fact.id} is a ${fact.kind}`,
        `write it as the text prints it, in ${unitOf(fact)}`,
      )
    // A text may leave the unit out behind 万 or 亿: 标识注册量超1亿.
    if (figure.unit === unitOf(fact) || (figure.unit === '' && figure.scaled)) return []
    return problem(
      `${mention.value} is in ${figure.unit}, and ${fact.id} in ${unitOf(fact)}`,
      'compare it with a fact of that unit, or correct the unit of the fact',
    )
  })
}

/** A threshold is never filled by the common tap: one yuan there decides everything. */
export function thresholdsAreApart(draft: Draft, _: Joined, facts: Facts): Problem[] {
  return allMentions(draft).flatMap(({ mention }) => {
    if (mention.kind !== 'value' || mention.fact === undefined || facts.get(mention.fact)?.whole !== true) return []
    return [
      problemAt(
        draft.at.measures,
        mention.path,
        `${mention.fact} is a threshold here, and marked as the whole investment`,
        'write apart: with the reason in place of whole: in facts.yaml',
      ),
    ]
  })
}

const unitOf = (fact: Fact): string => (fact.kind === 'money' ? '元' : (fact.unit ?? 'no unit'))

/** No printed name is left without its base. */
export function namesHaveBases(draft: Draft): Problem[] {
  return draft.measures.measures.flatMap((measure, i) =>
    formulasIn(['measures', i, 'pays'], measure.pays).flatMap(({ path, formula }) =>
      (formula.kind === 'share' || formula.kind === 'match') && formula.as.length > formula.of.length
        ? [
            problemAt(
              draft.at.measures,
              [...path, 'as'],
              `has ${formula.as.length} names for ${formula.of.length} facts`,
              'give one name for each fact of of:',
            ),
          ]
        : [],
    ),
  )
}

/** Of a set several hold at once: a table of its own for each would not say which amount is the highest. */
export function levelsNestUnderOne(draft: Draft, _: Joined, facts: Facts): Problem[] {
  return draft.measures.measures.flatMap(({ pays }, i) =>
    formulasIn(['measures', i, 'pays'], pays).flatMap(({ path, formula }) =>
      formula.kind === 'levels' &&
      facts.get(formula.by)?.kind === 'set' &&
      Object.values(formula.of).some((value) => typeof value !== 'string')
        ? [problemAt(draft.at.measures, [...path, 'by'], `${formula.by} is a set, and its values are tables`, 'ask a level or a choice')]
        : [],
    ),
  )
}

/** The base of a share and its printed names come in pairs. */
export function basesAreNamed(draft: Draft): Problem[] {
  return allMentions(draft).flatMap(({ mention }) => {
    if (mention.kind !== 'fact' || mention.as !== undefined) return []
    const at = mention.path.lastIndexOf('of')
    const inList = at >= 0 && typeof mention.path[at + 1] === 'number' && at === mention.path.length - 2
    if (!inList) return []
    return [
      problemAt(
        draft.at.measures,
        mention.path,
        `${mention.fact} has no printed name`,
        'give as: one name for each fact of of:, as the text prints it',
      ),
    ]
  })
}

import type { Assessment, Line, Ready } from '../../engine/index.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import type { EstimateData } from './estimateData.ts'
import { placeName, regionShort } from '../words/names.ts'
import { pays, phraseOf, type Come } from './phrase.ts'
import { isPaidToOthers, refusedPhrase } from './refused.ts'
import { countsOf, headOf, spoken, standingOf, type Standing } from './standing.ts'

/** The texts of one status in one chain of regions, named by its lowest. */
export interface Part {
  readonly region: string
  readonly texts: readonly Standing[]
  /** Of their measures, those that the answers concern. */
  readonly results: readonly Assessment[]
  /** How many others nobody has yet said to exist. */
  readonly waiting: number
  readonly line: Line | null
}

export interface Answered {
  /** In any order; as written: one a chain, whatever the status. */
  readonly parts: readonly Part[]
  /** ISO: the day asked for, and today. */
  readonly on: string
  readonly today: string
  readonly asWritten: boolean
  readonly roles: readonly string[]
}

/** The same with the ids of texts in place of how they stand. */
export type Grouped = Omit<Part, 'texts'> & { readonly policies: readonly string[] }

export function toParts(groups: readonly Grouped[], book: Ready, statuses: EstimateData['statuses'], on: string, today: string): Part[] {
  return groups.map(({ policies, ...rest }) => ({
    ...rest,
    texts: book.policies.filter(({ id }) => policies.includes(id)).map((policy) => standingOf(policy, statuses, on, today)),
  }))
}

/** The answer in one sentence with the status in it: headline, bar, first copied line, print and live region (product.md §11). */
export function answerSentence(answered: Answered, book: Ready, words: EstimateWords): string {
  const parts = [...answered.parts].sort((a, b) => rank(a) - rank(b))
  const texts = [...new Map(parts.flatMap((part) => part.texts.map((text) => [text.id, text]))).values()]
  if (isUnanswered(parts)) return noneSentence(texts, words)
  const beside = parts.length > 1
  const phrase = (part: Part): string => partPhrase(part, { roles: answered.roles, beside }, book, words)
  if (answered.asWritten) return asWrittenSentence(parts, phrase, book, words)
  const sentence = parts.some(pays)
    ? placesSentence(parts, texts, phrase, book, words)
    : `${refusedPhrase(
        parts.flatMap(({ results }) => results),
        answered.roles,
        book,
        words,
      )}${say(words, 'answer.stop')}`
  return answered.on === answered.today ? sentence : onAnotherDay(sentence, texts, answered.on, words)
}

/** What has no formula, or is paid to others, says so of itself; while more is to be asked, that is no answer. */
const isUnanswered = (parts: readonly Part[]): boolean =>
  parts.some(({ waiting }) => waiting > 0) &&
  parts.every(({ results }) => results.every((one) => one.status === 'notComputable' || isPaidToOthers(one)))

const rank = ({ texts }: Part): number => spoken.indexOf(texts[0]?.validity ?? 'unknown')

/** Two texts of one place are told apart by name; a text of a level above by its place. */
function partPhrase(
  { region, texts, results, line }: Part,
  come: Pick<Come, 'roles' | 'beside'>,
  book: Ready,
  words: EstimateWords,
): string {
  const own = (text: Standing): Assessment[] => results.filter(({ rule }) => rule.policy === text.id)
  const speaking = texts.filter((text) => own(text).length > 0)
  if (speaking.length <= 1 || line?.amount?.high?.eq(line.amount.low) === true) {
    const above = speaking.length === 1 && speaking[0]?.region !== region ? regionShort(book, speaking[0]?.region ?? '') : ''
    return above + phraseOf({ ...come, results, line }, book, words)
  }
  const named = speaking.map((text) => {
    const twice = speaking.some((other) => other !== text && other.region === text.region)
    return `${twice ? text.name : regionShort(book, text.region)}${phraseOf({ ...come, results: own(text), line: null }, book, words)}`
  })
  return named.join(say(words, 'answer.comma'))
}

function noneSentence(texts: readonly Standing[], words: EstimateWords): string {
  const n = texts.length
  const counts = countsOf(texts, words)
  const inEffect = texts.filter(({ validity }) => validity === 'inEffect').length
  const [only] = texts
  const said =
    n === 1 && only !== undefined
      ? say(words, 'answer.none.one', { status: say(words, `answer.status.${only.validity}`) })
      : inEffect === n
        ? say(words, 'answer.none.all', { n })
        : inEffect > 0
          ? say(words, 'answer.none.some', {
              n,
              m: inEffect,
              counts: countsOf(
                texts.filter(({ validity }) => validity !== 'inEffect'),
                words,
              ),
            })
          : say(words, isUnsure(texts) ? 'answer.none.unsure' : 'answer.none.not', { n, counts })
  return say(words, 'answer.none', { texts: said })
}

/** A text without a date may be in effect. */
const isUnsure = (texts: readonly Standing[]): boolean => texts.some(({ validity }) => validity === 'unknown')

type PhraseOf = (part: Part) => string

/** Of several places only what pays is spoken of; the rest stands in the rows. */
function placesSentence(parts: readonly Part[], texts: readonly Standing[], phrase: PhraseOf, book: Ready, words: EstimateWords): string {
  const regions = [...new Set(parts.map(({ region }) => region))]
  if (regions.length === 1) return placeSentence(parts, texts, phrase, words)
  const said = regions.map((region) => {
    const own = parts.filter((part) => part.region === region)
    const paying = own.filter(pays)
    const near = (paying.length > 0 ? paying : own.slice(0, 1)).map((part) =>
      say(words, pays(part) ? 'answer.group.near' : 'answer.group.nothing', { status: headOf(part.texts, words), phrase: phrase(part) }),
    )
    return say(words, 'answer.place', { place: placeName(book, region), phrase: near.join(say(words, 'answer.comma')) })
  })
  const inEffect = texts.filter(({ validity }) => validity === 'inEffect').length
  const lead = inEffect > 0 ? '' : say(words, isUnsure(texts) ? 'answer.lead.unsure' : 'answer.lead.not')
  const tail = inEffect === 0 ? 'answer.only.all' : inEffect === texts.length ? 'answer.stop' : 'answer.only.some'
  return `${lead}${said.join(say(words, 'answer.semicolon'))}${say(words, tail)}${say(words, 'answer.places')}`
}

function placeSentence(parts: readonly Part[], texts: readonly Standing[], phrase: PhraseOf, words: EstimateWords): string {
  const [first] = parts
  const [text] = texts
  if (first === undefined || text === undefined) return ''
  if (texts.length === 1) return oneText(text, phrase(first), words)
  const inEffect = texts.filter(({ validity }) => validity === 'inEffect')
  const group = (part: Part): string => say(words, 'answer.group', { status: headOf(part.texts, words), phrase: phrase(part) })
  const rest = parts.filter((part) => part.texts[0]?.validity !== 'inEffect')
  const said = rest.map(group).join(say(words, 'answer.semicolon'))
  if (inEffect.length === 0) {
    const lead = say(words, isUnsure(texts) ? 'answer.lead.unsure' : 'answer.lead.not')
    return `${lead}${said}${rest.length > 1 ? say(words, 'answer.only.all') : only(said, words)}`
  }
  if (rest.length === 0) return `${group(first)}${say(words, 'answer.stop')}`
  const until = inEffect.every((one) => one.until === inEffect[0]?.until) ? (inEffect[0]?.until ?? null) : null
  const counts = { n: texts.length, m: inEffect.length, phrase: phrase(first) }
  const lead = until === null ? say(words, 'answer.lead.some', counts) : say(words, 'answer.lead.some.until', { ...counts, date: until })
  return `${lead}${said}${rest.length > 1 ? say(words, 'answer.only.last', { n: numeral(rest.length, words) }) : only(said, words)}`
}

function oneText(text: Standing, phrase: string, words: EstimateWords): string {
  switch (text.validity) {
    case 'inEffect':
      return `${say(words, 'answer.group', { status: headOf([text], words), phrase })}${say(words, 'answer.stop')}`
    case 'notYetEffective':
      return say(words, 'answer.one.notYetEffective', { date: text.from ?? '', phrase })
    case 'unknown':
      return say(words, 'answer.one.unknown', { phrase, only: only(phrase, words) })
    case 'draft':
    case 'note':
    case 'expired': {
      const lead = text.over === null ? '' : say(words, 'answer.one.over')
      return `${lead}${say(words, 'answer.group', { status: headOf([text], words), phrase })}${only(phrase, words)}`
    }
  }
}

/** A phrase of several pieces is closed before it is said that it serves for comparison alone. */
const only = (phrase: string, words: EstimateWords): string =>
  say(words, phrase.includes(say(words, 'answer.semicolon')) ? 'answer.only.after' : 'answer.only')

function numeral(n: number, words: EstimateWords): string {
  const known = [2, 3, 4, 5] as const
  const found = known.find((one) => one === n)
  return found === undefined ? String(n) : say(words, `answer.numeral.${found}`)
}

function asWrittenSentence(parts: readonly Part[], phrase: PhraseOf, book: Ready, words: EstimateWords): string {
  const regions = [...new Set(parts.map(({ region }) => region))]
  const said = parts.map((part) =>
    regions.length === 1 ? phrase(part) : say(words, 'answer.place', { place: placeName(book, part.region), phrase: phrase(part) }),
  )
  return say(words, parts.some(pays) ? 'answer.asWritten' : 'answer.asWritten.none', { phrase: said.join(say(words, 'answer.semicolon')) })
}

/** What is said of another day, with how the texts stand today where that is otherwise. */
function onAnotherDay(sentence: string, texts: readonly Standing[], on: string, words: EstimateWords): string {
  const stop = say(words, 'answer.stop')
  const then = say(words, 'answer.day', { date: on, sentence })
  const changed = texts.filter(({ validity, today }) => validity !== today)
  const [first] = changed
  if (first === undefined) return then
  const now =
    texts.length === 1
      ? say(words, 'answer.day.today', { status: say(words, `answer.status.${first.today}`) })
      : say(words, 'answer.day.changed')
  return `${then.endsWith(stop) ? then.slice(0, -stop.length) : then}${now}`
}

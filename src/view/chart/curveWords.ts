import { lastOf } from '../../floor/floor.ts'
import type { Ready } from '../../engine/index.ts'
import type { Exact, Money } from '../../money/money.ts'
import { aboutWords, fullYuan, moneyWords } from '../words/amounts.ts'
import { amountOn, type Trace } from './curveTrace.ts'
import type { Turn } from './curveTurns.ts'
import { numberWords } from '../words/judgement.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'

/** In what one chart speaks. */
export interface Speech {
  readonly book: Ready
  readonly words: EstimateWords
  readonly fact: string
}

const isMoney = ({ book, fact }: Speech): boolean => book.facts[fact]?.kind === 'money'

/** 约1666.67万元, where 万元 do not say it all; below 1万元 to the fen. */
const roughly = (x: Exact, { words, book }: Speech): { readonly words: string; readonly exact: boolean } =>
  x.lt(10000) ? { words: moneyWords(x, book.locale), exact: true } : aboutWords(x, words, book.locale)

/** A point of the base, or a way to it: 2000万元, 约1666.67万元, 500家. */
export const baseWords = (x: Exact, speech: Speech): string =>
  isMoney(speech) ? roughly(x, speech).words : numberWords(x, speech.fact, speech.book)

/** What was answered, as it was answered. */
export const hereWords = (x: Exact, { book, fact }: Speech): string => numberWords(x, fact, book)

/** 16,666,666.67元, where the base is only about that. */
export const exactWords = (x: Exact, speech: Speech): string | null =>
  isMoney(speech) && !roughly(x, speech).exact ? `${fullYuan(x)}${say(speech.words, 'curve.yuan')}` : null

/** Where a turn stands: 约1666.67万元; beyond a point that does not count itself, 超过2000万条. */
export const pointWords = ({ at, from, open }: Turn, speech: Speech): string =>
  open ? say(speech.words, 'curve.at.beyond', { at: baseWords(from, speech) }) : baseWords(at, speech)

/** What happens there, for the table. */
export const whatWords = ({ kind, before, gives }: Turn, { words, book }: Speech): string =>
  say(words, `curve.what.${kind}`, { before: moneyWords(before, book.locale), gives: moneyWords(gives, book.locale) })

/** One sentence of what the chart shows. */
export function findingOf(
  lines: readonly { readonly mark: string; readonly trace: Trace }[],
  name: string,
  here: Exact | null,
  speech: Speech,
): string {
  const { words, book } = speech
  const [only] = lines
  if (only === undefined) return ''
  const single = lines.length === 1
  const shape = lines.map(({ mark, trace }) => {
    const said = shapeWords(trace, name, speech)
    return single ? (trace.turns.length === 0 ? said : name + said) : `${mark}\u00a0${said}`
  })
  if (here === null) return sentence(shape, words)
  const amounts = (): string =>
    lines
      .map(({ mark, trace }) => `${mark}\u00a0${moneyWords(amountOn(trace, here), book.locale, trace.assessment.amount?.bound)}`)
      .join(say(words, 'and'))
  const place = single
    ? placeWords(only.trace.turns, here, speech)
    : say(words, 'curve.place.all', { here: hereWords(here, speech), amounts: amounts() })
  return sentence([...shape, ...(place === null ? [] : [place])], words)
}

const sentence = (parts: readonly string[], words: EstimateWords): string =>
  say(words, 'curve.sentence', { parts: parts.join(say(words, 'test.all')) })

function shapeWords({ turns }: Trace, name: string, speech: Speech): string {
  const { words, book } = speech
  if (turns.length === 0) return say(words, 'curve.endless', { name })
  return turns
    .map((turn) => {
      const at =
        turn.kind === 'jump' && !turn.open ? say(words, 'curve.at.reach', { at: baseWords(turn.at, speech) }) : pointWords(turn, speech)
      return say(words, `curve.turn.${turn.kind}`, { at, gives: moneyWords(turn.gives, book.locale) })
    })
    .join(say(words, 'curve.then'))
}

/** Where the answer lies among the turns. */
function placeWords(turns: readonly Turn[], here: Exact, speech: Speech): string | null {
  const { words } = speech
  const [first, ...more] = turns
  if (first === undefined) return null
  const places = { here: hereWords(here, speech) }
  const on = turns.find(({ from, at, open }) => (open ? from : at).eq(here))
  const name = (turn: Turn): string => (more.length > 0 ? baseWords(turn.open ? turn.from : turn.at, speech) : say(words, pointKey(turn)))
  if (on !== undefined)
    return say(words, 'curve.place.on', { ...places, point: say(words, more.length > 0 ? 'curve.point.turn' : pointKey(on)) })
  const next = turns.findIndex(({ at }) => at.gt(here))
  const [before, after] = [turns[next - 1], turns[next]]
  if (after === undefined) return say(words, 'curve.place.after', { ...places, point: name(lastOf(turns) ?? first) })
  if (before !== undefined) return say(words, 'curve.place.between', { ...places, a: name(before), b: name(after) })
  return say(words, 'curve.place.before', { ...places, point: name(after), gap: gapTo(after, here, speech) })
}

function gapTo({ at, from, open }: Turn, here: Exact, speech: Speech): string {
  const gap = baseWords((open ? from : at).minus(here), speech)
  return open ? say(speech.words, 'curve.at.beyond', { at: gap }) : gap
}

const pointKey = ({ kind }: Turn): 'curve.point.cap' | 'curve.point.jump' | 'curve.point.turn' =>
  kind === 'cap' || kind === 'jump' ? `curve.point.${kind}` : 'curve.point.turn'

export const amountWords = (amount: Money, { book }: Speech): string => moneyWords(amount, book.locale)

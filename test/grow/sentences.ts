import { findFigures } from '../../src/catalogue/text/figures.ts'
import { aside } from './asides.ts'
import type { Chance } from './chance.ts'

/** Sentences that hold together because a quote runs over them; free: no measure quotes them. */
export interface Group {
  readonly words: string
  readonly free: boolean
}

/** A body → its sentences, none cut where a quote stands. */
export function groupsOf(body: string, quotes: readonly string[], figures: readonly string[]): Group[] {
  const spans = (all: readonly string[]): (readonly [number, number])[] =>
    all.flatMap((words) => {
      const at = body.indexOf(words)
      return at < 0 ? [] : [[at, at + words.length] as const]
    })
  const [held, listed] = [spans(quotes), spans(figures)]
  const stops = [...body.matchAll(/[。\n]/g)].map(({ index }) => index + 1).filter((at) => at < body.length)
  const cuts = [0, ...stops.filter((at) => ![...held, ...listed].some(([from, to]) => from < at && at < to)), body.length]
  return cuts.slice(1).flatMap((to, i) => {
    const from = cuts[i] ?? 0
    const words = body.slice(from, to).replace(/\n+$/, '')
    return words === '' ? [] : [{ words, free: !held.some(([a, b]) => a < to && from < b) }]
  })
}

/** Phrases of a sentence that can stand elsewhere: they promise nothing, hold no figure and leave no bracket open. */
function phrasesOf(sentence: string): string[] {
  const whole = (phrase: string): boolean =>
    ['“”', '（）', '《》'].every(([open = '', close = '']) => phrase.split(open).length === phrase.split(close).length)
  const promise = /予|奖|补|资助|资金|租金|扶持|申报|政策|措施|验收|论证|入选|名单|优惠|减免/
  return sentence
    .replace(/。$/, '')
    .split(/[，；：]/)
    .filter((phrase) => phrase.length > 3 && whole(phrase) && !promise.test(phrase) && findFigures(phrase).length === 0)
}

/** Sentences → new ones, phrase by phrase: one begins, others go on; what they list stands in another order, with an item of another list. */
export function proseFrom(sentences: readonly string[]): (chance: Chance) => string {
  const all = sentences.map(phrasesOf).filter((phrases) => phrases.length > 1)
  const begins = all.flatMap(([first]) => first ?? [])
  const goesOn = all.flatMap(([, ...rest]) => rest)
  const plain = (phrase: string): boolean => !/[“”（）《》]/.test(phrase)
  const items = [...new Set(all.flat().flatMap((phrase) => (plain(phrase) ? phrase.split('、').slice(1, -1) : [])))]
  const relisted = (phrase: string, chance: Chance): string => {
    const [first = '', ...rest] = phrase.split('、')
    const last = rest.pop()
    if (last === undefined || !plain(phrase)) return phrase
    return [first, ...chance.shuffled([...rest, chance.pick(items)]), last].join('、')
  }
  return (chance) => {
    const phrases = [chance.pick(begins), ...Array.from({ length: 1 + chance.below(2) }, () => chance.pick(goesOn))]
    return `${phrases.flatMap((phrase) => [relisted(phrase, chance), aside(chance), aside(chance)]).join('，')}。`
  }
}

import { holdingOn } from '../days/span.ts'
import type { SearchNames, SearchPhase, SearchTopic } from '../schema/search.ts'
import type { Fold } from './fold.ts'
import type { Understood } from './understand.ts'

/** What a query asks to be reckoned: 用这些数字测算. */
export interface Offer {
  readonly topic: string
  readonly words: string
  /** Null: more than one place or none. */
  readonly place: { readonly code: string; readonly words: string } | null
  /** Where the amount goes; null: none was typed, or nothing asks for one. */
  readonly fact: { readonly id: string; readonly code?: string | undefined; readonly words: string; readonly amount: string } | null
  readonly count: number
  /** How their texts stand on the day, in the order met. */
  readonly standing: readonly { readonly phase: SearchPhase; readonly count: number }[]
}

interface Matter {
  readonly topic: string
  readonly matter: string | null
  readonly words: string
  readonly score: number
}

/** The topics a query names by its words, the best first; two that are named alike are both meant. */
export function mattersIn(understood: Understood, names: SearchNames, fold: Fold): Matter[] {
  const asked = understood.query.words.map(({ ways }) => ways.filter((way) => way.class !== 'near').map((way) => way.all.join('')))
  const scored = names.topics.flatMap(({ id, words, matters }): Matter[] => {
    const own = score(asked, [[fold(words).text, 2]])
    return [
      { topic: id, matter: null, words, score: own },
      ...matters.map((matter) => ({
        topic: id,
        matter: matter.id,
        words: matter.words,
        score: own / 2 + score(asked, [[fold(matter.words).text, 2.5], ...matter.titles.map((title) => [fold(title).text, 2] as const)]),
      })),
    ]
  })
  const best = Math.max(0, ...scored.map((one) => one.score))
  const first = scored.filter((one) => one.score === best && best > 0)
  return first.filter((one, i) => first.findIndex(({ topic }) => topic === one.topic) === i).slice(0, 2)
}

/** Longer words say more; a word counts once, where it says most. */
function score(asked: readonly (readonly string[])[], among: readonly (readonly [words: string, weight: number])[]): number {
  const of = (words: readonly string[]): number =>
    Math.max(
      0,
      ...among.flatMap(([name, weight]) =>
        words.map((word, i) => (word.length > 1 && name.includes(word) ? weight * word.length * (i === 0 ? 1 : 0.9) : 0)),
      ),
    )
  return asked.reduce((sum, words) => sum + of(words), 0)
}

/** Of one topic: what stands behind the card. */
export function offerOf({ topic, matter, words }: Matter, { readings }: Understood, data: SearchTopic, on: string): Offer {
  const places = readings.filter(({ kind }) => kind === 'region')
  const [place] = places.length === 1 ? places : []
  const amounts = readings.filter(({ kind, words: said }) => kind === 'amount' && !said.endsWith('%'))
  const [amount] = amounts.length === 1 ? amounts : []
  const inPlace = ({ policy }: { readonly policy: string }): boolean =>
    place === undefined || (data.texts[policy]?.regions.includes(place.is) ?? false)
  const own = data.measures.filter((measure) => inPlace(measure) && (matter === null || measure.matters.includes(matter)))
  const counts = new Map<string, number>()
  for (const [fact] of own.map(({ money }) => money)) if (fact !== undefined) counts.set(fact, (counts.get(fact) ?? 0) + 1)
  const [fact] = Object.keys(data.facts).sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  return {
    topic,
    words,
    place: place === undefined ? null : { code: place.is, words: place.words },
    fact:
      amount === undefined || fact === undefined || !counts.has(fact)
        ? null
        : { id: fact, code: data.codes[fact], words: data.facts[fact] ?? fact, amount: amount.words },
    count: own.length,
    standing: standingOf(
      own.map(({ policy }) => data.texts[policy]?.phases ?? []),
      on,
    ),
  }
}

function standingOf(texts: readonly (readonly SearchPhase[])[], on: string): Offer['standing'] {
  const found = new Map<string, { phase: SearchPhase; count: number }>()
  for (const phases of texts) {
    const phase = holdingOn(phases, on)
    if (phase !== undefined) found.set(phase.validity, { phase, count: (found.get(phase.validity)?.count ?? 0) + 1 })
  }
  return [...found.values()]
}

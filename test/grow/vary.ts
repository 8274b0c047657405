import { occurrences } from '../../src/catalogue/text/quotes.ts'
import { limit as limitSchema } from '../../src/schema/limit.ts'
import { measure as measureSchema } from '../../src/schema/measure.ts'
import { withAsides } from './asides.ts'
import type { Chance } from './chance.ts'
import { otherFigures } from './figures.ts'
import type { Place } from './places.ts'
import { groupsOf } from './sentences.ts'
import { quotesOf, type Part, type Unit } from './units.ts'
import { ofPlace, otherWords, type Say } from './wording.ts'

export interface Setting {
  readonly place: Place
  /** Names of the levels and choices of a unit, which stay as their facts have them. */
  readonly kept: (unit: Unit) => string
  readonly prose: (chance: Chance) => string
  /** The address a fact has in this text. */
  readonly fact: (address: string) => string
}

const numbersOfTexts = /（[一二三四五六七八九十]+）|“[一二三四五六七八九十]+、/

/** Everything a measure or limit says, said otherwise: ids, kinds and the numbers of clauses stay. */
export function reworded(value: unknown, say: Say, fact: Say): unknown {
  if (typeof value === 'string') return /[a-z]/i.test(value) && /^[\x20-\x7e]*$/.test(value) ? fact(value) : say(value)
  if (Array.isArray(value)) return value.map((one) => reworded(one, say, fact))
  if (typeof value !== 'object' || value === null) return value
  const stays = (key: string): boolean => key === 'gate' || key === 'clause' || key === 'id'
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [say(key), stays(key) ? one : reworded(one, say, fact)]))
}

/** A unit in other words, with other figures, of another place, its free sentences elsewhere; every quote still stands once. */
export function vary(unit: Unit, setting: Setting, chance: Chance): Unit {
  for (let tries = 0; tries < 20; tries++) {
    const varied = attempt(unit, setting, chance)
    if (standsOnce(varied)) return varied
  }
  throw new Error(`no words found for ${unit.source} ${unit.parts.map(({ id }) => id).join(', ')}`)
}

function attempt(unit: Unit, { place, kept, prose, fact }: Setting, chance: Chance): Unit {
  const there = ofPlace(unit.source, place)
  const texts = unit.parts.map(({ heading, body }) => there(heading + body))
  const words = otherWords(texts, kept(unit), chance)
  const asides = withAsides(texts.map(words), chance)
  const figures = otherFigures(texts, chance)
  const say: Say = (said) => figures(asides(words(there(said))))
  const limits = unit.limits.map((one) => limitSchema.parse(reworded(one, say, fact)))
  return {
    source: unit.source,
    parts: unit.parts.map((part) => varyPart(part, unit, { say, fact, prose }, chance)),
    limits: limits.flatMap((one) => (one.kind === 'onlyHighest' ? [] : [one])),
  }
}

function varyPart(part: Part, unit: Unit, how: Pick<Setting, 'prose' | 'fact'> & { readonly say: Say }, chance: Chance): Part {
  const { say } = how
  const measures = unit.parts.flatMap((one) => one.measures)
  const quotes = quotesOf(measures, unit.limits).flatMap(({ clause, words }) => (clause === part.id ? words : []))
  const groups = groupsOf(
    part.body,
    quotes,
    part.figures.map(({ quote }) => quote),
  )
  const arranged = arrange(groups, chance)
  const written = new Set(arranged.flatMap(({ words }) => part.figures.filter(({ quote }) => words.includes(quote))))
  const inHead = part.figures.filter(({ quote }) => part.heading.includes(quote))
  const sentences = arranged.map(({ words }) => say(words))
  const added = Array.from({ length: chance.below(2) }, () => how.prose(chance))
  for (const sentence of added) sentences.splice(chance.below(sentences.length + 1), 0, sentence)
  const { label: _, heading, title, chapter: __, departments: ___, ...head } = part.head
  return {
    id: part.id,
    head: {
      ...head,
      departments: [],
      ...(heading === undefined ? {} : { heading: say(heading) }),
      ...(title === undefined ? {} : { title: say(title) }),
    },
    heading: say(part.heading),
    body: sentences.map((words, i) => (i > 0 && chance.odds(0.2) ? `\n${words}` : words)).join(''),
    measures: part.measures.map((one) => measureSchema.parse(reworded(plainer(one), say, how.fact))),
    figures: [...inHead, ...part.figures.filter((one) => written.has(one) && !inHead.includes(one))].map((one) => ({
      ...one,
      quote: say(one.quote),
    })),
  }
}

/** What is quoted keeps its order; of what is not, some is left out and the rest moves. */
function arrange(groups: ReturnType<typeof groupsOf>, chance: Chance): ReturnType<typeof groupsOf> {
  const held = groups.filter(({ free }) => !free)
  const free = groups.filter((one) => one.free && (held.length === 0 || chance.odds(0.3)))
  const all = [...held]
  for (const one of free) all.splice(chance.below(all.length + 1), 0, one)
  return all
}

/** Without the doubts and notes that speak of other clauses by number: here they have other numbers. */
function plainer(measure: Part['measures'][number]): unknown {
  const elsewhere = (value: unknown): boolean => numbersOfTexts.test(JSON.stringify(value))
  return { ...measure, notes: [], openPoints: measure.openPoints.filter((point) => !elsewhere(point)) }
}

function standsOnce({ parts, limits }: Unit): boolean {
  const textOf = new Map(parts.map(({ id, heading, body }) => [id, heading + body]))
  const quotes = [
    ...quotesOf(
      parts.flatMap(({ measures }) => measures),
      limits,
    ),
    ...parts.flatMap(({ id, figures }) => figures.map(({ quote }) => ({ clause: id, words: quote }))),
  ]
  return quotes.every(({ clause, words }) => occurrences(textOf.get(clause) ?? '', words).length === 1)
}

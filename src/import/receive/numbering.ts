import type { Element } from '@xmldom/xmldom'
import { allOf, childOf, childrenOf, valueOf } from './xml.ts'
import { numeral } from './numerals.ts'

/** The automatic numbers of a document: they stand in no run of text, and a reader that drops them drops 第一条. */

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  /** The level that begins it anew; none: any above it. */
  readonly restart: number | null
  /** Every number in the label in Arabic figures. */
  readonly legal: boolean
}

interface Numbered {
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels that this list begins anew, and with what. */
  readonly restarts: ReadonlyMap<number, number>
}

export interface Place {
  readonly list: string
  readonly level: number
}

export interface Numbering {
  readonly lists: ReadonlyMap<string, Numbered>
  /** Paragraph style → where it numbers. */
  readonly styles: ReadonlyMap<string, Place>
}

export function readNumbering(numbering: Element | null, styles: Element | null): Numbering {
  const abstracts = new Map(
    (numbering === null ? [] : allOf(numbering, 'w:abstractNum')).map((each) => [each.getAttribute('w:abstractNumId') ?? '', each]),
  )
  const lists = new Map<string, Numbered>()
  for (const list of numbering === null ? [] : childrenOf(numbering).filter(({ nodeName }) => nodeName === 'w:num')) {
    const abstract = valueOf(list, 'w:abstractNumId') ?? ''
    const overrides = allOf(list, 'w:lvlOverride')
    const levels = levelsOf(abstracts.get(abstract))
    const restarts = new Map<number, number>()
    for (const override of overrides) {
      const at = int(override.getAttribute('w:ilvl'))
      const own = childOf(override, 'w:lvl')
      if (own !== undefined) levels.set(at, levelOf(own))
      const start = valueOf(override, 'w:startOverride')
      if (start !== undefined) restarts.set(at, int(start))
    }
    lists.set(list.getAttribute('w:numId') ?? '', { abstract, levels, restarts })
  }
  return { lists, styles: stylesOf(styles, abstracts, lists) }
}

const int = (text: string | null | undefined, or = 0): number => (text === null || text === undefined ? or : parseInt(text, 10))

const levelsOf = (abstract: Element | undefined): Map<number, Level> =>
  new Map((abstract === undefined ? [] : allOf(abstract, 'w:lvl')).map((level) => [int(level.getAttribute('w:ilvl')), levelOf(level)]))

function levelOf(level: Element): Level {
  const restart = valueOf(level, 'w:lvlRestart')
  const legal = childOf(level, 'w:isLgl')
  return {
    start: int(valueOf(level, 'w:start'), 1),
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: valueOf(level, 'w:lvlText') ?? '',
    restart: restart === undefined ? null : int(restart),
    legal: legal !== undefined && legal.getAttribute('w:val') !== '0',
  }
}

/** A style numbers by itself, by the style it is based on, or because a level of a list names it. */
function stylesOf(
  styles: Element | null,
  abstracts: ReadonlyMap<string, Element>,
  lists: ReadonlyMap<string, Numbered>,
): Map<string, Place> {
  const all = new Map((styles === null ? [] : allOf(styles, 'w:style')).map((style) => [style.getAttribute('w:styleId') ?? '', style]))
  const named = new Map<string, Place>()
  for (const [list, { abstract }] of lists) {
    const own = abstracts.get(abstract)
    for (const level of own === undefined ? [] : allOf(own, 'w:lvl')) {
      const style = valueOf(level, 'w:pStyle')
      if (style !== undefined && !named.has(style)) named.set(style, { list, level: int(level.getAttribute('w:ilvl')) })
    }
  }
  const placeOf = (id: string, depth: number): Place | undefined => {
    const style = all.get(id)
    if (style === undefined || depth > 20) return undefined
    const own = childOf(childOf(style, 'w:pPr'), 'w:numPr')
    const list = valueOf(own, 'w:numId')
    if (list !== undefined) return { list, level: named.get(id)?.level ?? int(valueOf(own, 'w:ilvl')) }
    return named.get(id) ?? placeOf(valueOf(style, 'w:basedOn') ?? '', depth + 1)
  }
  return new Map(
    [...all.keys()].flatMap((id) => {
      const place = placeOf(id, 0)
      return place === undefined ? [] : [[id, place] as const]
    }),
  )
}

/** Counts through a document: called once a numbered paragraph, in order; gives the label as Word prints it. */
export function countThrough({ lists }: Numbering): (place: Place) => string {
  const counts = new Map<string, Map<number, number>>()
  const begun = new Set<string>()
  return ({ list, level }) => {
    const numbered = lists.get(list)
    const own = numbered?.levels.get(level)
    if (numbered === undefined || own === undefined) return ''
    const count = counts.get(numbered.abstract) ?? new Map<number, number>()
    counts.set(numbered.abstract, count)
    // A list that begins anew does so where it is first met.
    if (!begun.has(list)) for (const [at, start] of numbered.restarts) count.set(at, start - 1)
    begun.add(list)
    count.set(level, (count.get(level) ?? own.start - 1) + 1)
    // What stands below begins again; a level may say that only one further up makes it do so.
    for (const [below, { restart }] of numbered.levels)
      if (below > level && (restart === null || (restart !== 0 && level < restart))) count.delete(below)
    return own.text.replace(/%(\d)/g, (_, place: string) => {
      const at = parseInt(place, 10) - 1
      const shown = numbered.levels.get(at)
      return numeral(count.get(at) ?? shown?.start ?? 1, own.legal ? 'decimal' : (shown?.format ?? 'decimal')) ?? ''
    })
  }
}

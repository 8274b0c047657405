import type { Limit } from '../../src/schema/limit.ts'
import type { Measure, MeasuresFile } from '../../src/schema/measure.ts'
import type { ClauseHead } from '../../src/schema/policy.ts'
import type { Chance } from './chance.ts'
import type { Part, Unit } from './units.ts'

/** How a text numbers what it says: chapters with clauses that run on or begin anew, plain articles, or 第一条. */
type Style = 'running' | 'nested' | 'plain' | 'article'
const styles: readonly Style[] = ['running', 'nested', 'plain', 'article']

export interface Block {
  readonly clause: string | null
  readonly lines: readonly string[]
}

/** Units one after another under numbers, with everything that points at them. */
export interface Body {
  readonly blocks: readonly Block[]
  readonly clauses: Readonly<Record<string, ClauseHead>>
  readonly measures: readonly Measure[]
  readonly limits: readonly Limit[]
  readonly figures: MeasuresFile['figures']
  /** Clauses and measures of this text → those of the sources they come from, in full. */
  readonly from: ReadonlyMap<string, string>
  /** The label a clause after these has. */
  readonly next: { readonly id: string; readonly label: string }
}

/** 1 → 一, 23 → 二十三 */
export function han(n: number): string {
  const ones = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? (ones[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${ones[n % 10] ?? ''}`
}

function labelled(style: Style, chapter: number, n: number, inChapter: number): { id: string; label: string } {
  switch (style) {
    case 'running':
      return { id: String(n), label: `（${han(n)}）` }
    case 'nested':
      return { id: `${chapter}-${inChapter}`, label: `（${han(inChapter)}）` }
    case 'plain':
      return { id: String(n), label: `${han(n)}、` }
    case 'article':
      return { id: String(n), label: `第${han(n)}条` }
  }
}

/** @param chapters headings to put over them, without number. */
export function toBody(units: readonly Unit[], chapters: readonly string[], chance: Chance): Body {
  const style = chance.pick(styles)
  const headed = style === 'running' || style === 'nested'
  const ordered = byTopic(units, chance)
  const size = Math.ceil(ordered.length / (2 + chance.below(4)))
  const blocks: Block[] = []
  const clauses: Record<string, ClauseHead> = {}
  const measures: Measure[] = []
  const limits: Limit[] = []
  const figures: MeasuresFile['figures'] = []
  const from = new Map<string, string>()
  let [chapter, n, inChapter, over] = [0, 0, 0, '']
  ordered.forEach((unit, i) => {
    if (headed && i % size === 0) {
      chapter += 1
      inChapter = 0
      over = `${han(chapter)}、${chapters[chapter % chapters.length] ?? ''}`
      blocks.push({ clause: null, lines: [over] })
    }
    const numbers = new Map(unit.parts.map(({ id }) => [id, labelled(style, chapter, ++n, ++inChapter)]))
    const ids = new Map(unit.parts.flatMap((part) => part.measures.map(({ id }) => [id, free(id, measures)] as const)))
    const here = (value: unknown): unknown => renumbered(value, (id) => numbers.get(id)?.id ?? id)
    for (const part of unit.parts) {
      const { id, label } = numbers.get(part.id) ?? { id: '', label: '' }
      blocks.push({ clause: id, lines: `${label}${part.heading}${part.body}`.split('\n') })
      clauses[id] = { label, ...(headed ? { chapter: over } : {}), ...part.head }
      from.set(id, `${unit.source}/${part.id}`)
      figures.push(...part.figures.map((one) => ({ clause: id, ...one })))
      for (const one of part.measures) {
        const own = ids.get(one.id) ?? one.id
        measures.push({ ...(here(one) as Measure), id: own })
        from.set(own, `${unit.source}/${one.id}`)
      }
    }
    for (const one of unit.limits) {
      const over = one.over === 'all' ? one.over : one.over.map((id) => ids.get(id) ?? id)
      limits.push({ ...(here(one) as Limit), id: free(one.id, [...measures, ...limits]), over } as Limit)
    }
  })
  return {
    blocks,
    clauses,
    measures,
    limits,
    figures,
    from,
    next: labelled(style === 'nested' ? 'plain' : style, chapter, style === 'nested' ? chapter + 1 : n + 1, 0),
  }
}

/** The topics in some order, and the units of each together. */
function byTopic(units: readonly Unit[], chance: Chance): Unit[] {
  const topicOf = ({ parts }: Unit): string => parts.flatMap(({ head }) => head.topics)[0] ?? ''
  const topics = chance.shuffled([...new Set(units.map(topicOf))])
  return topics.flatMap((topic) => units.filter((unit) => topicOf(unit) === topic))
}

/** An id that nothing here has yet. */
function free(id: string, taken: readonly { readonly id: string }[]): string {
  let [own, n] = [id, 1]
  while (taken.some((one) => one.id === own)) own = `${id}-${String(++n)}`
  return own
}

/** Every clause that is named, by its number here. */
function renumbered(value: unknown, number: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => renumbered(one, number))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === 'clause' && typeof one === 'string' ? number(one) : renumbered(one, number)]),
  )
}

export const partsOf = (units: readonly Unit[]): Part[] => units.flatMap(({ parts }) => parts)

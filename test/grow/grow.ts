import type { Limit } from '../../src/schema/limit.ts'
import type { Measure } from '../../src/schema/measure.ts'
import type { PolicyFile } from '../../src/schema/policy.ts'
import { withDepartments } from './annex.ts'
import { chance as chanceOf, type Chance } from './chance.ts'
import { departmentsOf, frameOf, standings, type Department, type Standing } from './head.ts'
import { drawPlaces, regionWritten, type Place } from './places.ts'
import { asReceived } from './received.ts'
import type { Sources } from './sources.ts'
import { toBody, type Block } from './text.ts'
import type { Unit } from './units.ts'
import { vary } from './vary.ts'

/** A text made of the sentences of others. */
export interface Grown {
  readonly id: string
  readonly place: Place
  readonly departments: readonly Department[]
  /** The text of the same place that it follows. */
  readonly older: string | null
  readonly head: Readonly<Record<string, unknown>>
  readonly source: string
  readonly blocks: readonly Block[]
  readonly clauses: PolicyFile['clauses']
  readonly measures: readonly Measure[]
  readonly limits: readonly Limit[]
  readonly figures: readonly unknown[]
  /** Addresses of the facts it asks. */
  readonly facts: readonly string[]
  /** Its clauses and measures → those they come from. */
  readonly from: ReadonlyMap<string, string>
}

/** aa, ab … zz without those of the real texts. */
const letters = Array.from({ length: 676 }, (_, i) => String.fromCharCode(97 + Math.floor(i / 26), 97 + (i % 26))).filter(
  (two) => !['gx', 'gd', 'zs', 'ba'].includes(two),
)

/** N texts of real places. One N gives the same texts every time. */
export function grow(many: number, sources: Sources): Grown[] {
  const chance = chanceOf(many)
  const deal = dealer(sources.units, chance)
  const draw = drawPlaces(chance)
  const standing = dealt(
    (Object.keys(standings) as Standing[]).flatMap((one) => Array.from({ length: standings[one] }, () => one)),
    chance,
  )
  const texts: Grown[] = []
  for (const two of letters) {
    const home = homeOf(draw(), two, sources, chance)
    const [early, late] = [2018 + chance.below(3), 2023 + chance.below(4)]
    const first = deal(6 + chance.below(17))
    if (many - texts.length > 1 && chance.odds(0.3)) {
      const older = make(first, { ...home, standing: 'expired', year: early, older: null }, sources, chance)
      const still = first.slice(0, 8).filter(() => chance.odds(0.6))
      const added = deal(4 + chance.below(8)).filter((unit) => !still.includes(unit))
      const now = chance.odds(0.7) ? 'inEffect' : 'draft'
      texts.push(older, make([...still, ...added], { ...home, standing: now, year: late, older: older.id }, sources, chance))
    } else {
      const now = standing()
      const year = now === 'expired' ? early : now === 'notYetEffective' ? 2033 : late
      texts.push(make(first, { ...home, standing: now, year, older: null }, sources, chance))
    }
    if (texts.length >= many) return texts
  }
  throw new Error(`${many} texts are too many: ids have two letters`)
}

/** All of a pack in some order, then all again in another. */
function dealt<T>(pack: readonly T[], chance: Chance): () => T {
  let left: T[] = []
  return () => {
    if (left.length === 0) left = chance.shuffled(pack)
    const one = left.pop()
    if (one === undefined) throw new Error('an empty pack')
    return one
  }
}

/** Units in turn, so that none is rarer than another, until they have as many clauses as asked. */
function dealer(units: readonly Unit[], chance: Chance): (clauses: number) => Unit[] {
  const next = dealt(units, chance)
  return (clauses) => {
    const out = new Set<Unit>()
    for (let held = 0; held < clauses;) {
      const unit = next()
      if (out.has(unit)) continue
      out.add(unit)
      held += unit.parts.length
    }
    return [...out]
  }
}

interface Home {
  readonly two: string
  readonly place: Place
  readonly departments: readonly Department[]
  readonly fact: (address: string) => string
}

/** A place with its offices; some projects are its own, with facts of their own, the rest is asked everywhere alike. */
function homeOf(place: Place, two: string, { facts, homes }: Sources, chance: Chance): Home {
  const own = new Set([...homes.keys()].filter(() => chance.odds(0.3)))
  const fact = (address: string): string => {
    const [subject = '', name = ''] = address.split('.')
    return facts.has(address) && own.has(subject) ? `${ownSubject(subject, two)}.${name}` : address
  }
  return { two, place, departments: departmentsOf(place, two), fact }
}

const ownSubject = (subject: string, two: string): string => `${subject}${two[0]?.toUpperCase() ?? ''}${two[1] ?? ''}`
/** The subject that an own one is like: `digitalWorkshopAb` → `digitalWorkshop`. */
export const likeSubject = (subject: string): string => subject.slice(0, -2)

function make(
  units: readonly Unit[],
  { two, place, departments, fact, standing, year, older }: Home & { standing: Standing; year: number; older: string | null },
  { kept, prose, chapters }: Sources,
  chance: Chance,
): Grown {
  const sentences = prose(place)
  const varied = units.map((unit) => vary(unit, { place, kept, prose: sentences, fact }, chance))
  const { body, annex, rows } = withDepartments(toBody(varied, chance.shuffled(chapters), chance), departments, chance)
  const frame = frameOf(place, departments, { standing, year, newer: older !== null, next: body.next }, chance)
  const blocks = [...frame.before, ...body.blocks, ...frame.after, ...annex]
  const received = asReceived(blocks, chance)
  const id = `${two}-${year}`
  return {
    id,
    place,
    departments,
    older,
    head: {
      id,
      region: regionWritten(place),
      ...frame.head,
      ...received.head,
      notes: [{ words: '本文由测试程序以收录文本的句子重新组合而成，不是任何机关的文件。' }],
      ...(older === null ? {} : { related: [{ policy: older, how: '同一地区此前的文件' }] }),
      clauses: { ...frame.clauses, ...body.clauses, ...rows },
    },
    source: received.source,
    blocks,
    clauses: body.clauses,
    measures: body.measures,
    limits: [...body.limits, ...frame.limits],
    figures: [...body.figures, ...frame.figures],
    facts: [...new Set(JSON.stringify([body.measures, body.limits]).match(/(?<=")[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*(?=")/g) ?? [])],
    from: body.from,
  }
}

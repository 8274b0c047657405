import { shelvesWordsIn } from '../../locale/lists/shelves.ts'
import { say } from '../../locale/say.ts'
import { memo } from '../../memo/memo.ts'
import type { Policy } from '../../schema/catalogue.ts'
import type { Edition } from './edition.ts'
import { chainOf, regionsBelow, textsInOrder } from './order.ts'

/** So many texts stand on one page of what is told text by text. */
export const room = 6

/** Texts of one place, with the places below it, that stand on one page together. */
export interface Shelf {
  /** `450000`, and `450000/2` where one page does not hold them. */
  readonly id: string
  /** The place that stands highest. */
  readonly region: string
  readonly words: string
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly texts: readonly Policy[]
}

/** The shelves of some texts, place by place; none where a single page holds them all. */
export function shelvesOf(texts: readonly Policy[], edition: Edition): Shelf[] {
  if (texts.length <= room) return []
  return regionsBelow(edition).flatMap((region) => {
    const own = texts.filter((policy) => chainOf(policy.region, edition)[0] === region)
    return chunks(own).map((held, n, all) => ({
      id: n === 0 ? region : `${region}/${String(n + 1)}`,
      region,
      words: edition.catalogue.regions[region]?.short ?? region,
      page: n + 1,
      pages: all.length,
      texts: held,
    }))
  })
}

/** A page each. */
const chunks = (texts: readonly Policy[]): (readonly Policy[])[] =>
  texts.length === 0 ? [] : [texts.slice(0, room), ...chunks(texts.slice(room))]

/** The shelves of all texts. */
export const shelvesIn: (edition: Edition) => readonly Shelf[] = memo((edition: Edition) => shelvesOf(textsInOrder(edition), edition))

/** The same site with the texts of one shelf alone: what is told text by text is told of them. */
export const onShelf = (edition: Edition, { texts }: Pick<Shelf, 'texts'>): Edition => ({
  ...edition,
  catalogue: { ...edition.catalogue, policies: [...texts] },
})

/** The shelf of all texts on which one stands; null where they need none. */
export const shelfOf = (policy: Pick<Policy, 'id'>, edition: Edition): Shelf | null =>
  shelvesIn(edition).find(({ texts }) => texts.some(({ id }) => id === policy.id)) ?? null

/** `timeline/` → `timeline/in/450000/2/` */
export const shelfPath = (list: string, shelf: Pick<Shelf, 'id'>): string => `${list}in/${shelf.id}/`

/** Where a list tells of one text: the list itself where one page holds all. */
export function pathOn(list: string, policy: Pick<Policy, 'id'>, edition: Edition): string {
  const shelf = shelfOf(policy, edition)
  return shelf === null ? list : shelfPath(list, shelf)
}

/** 时间轴 · 广西 · 第 2 页; the title alone where the list is whole. */
export function titleOn(title: string, shelf: Shelf | null, { locale }: Pick<Edition, 'locale'>): string {
  const words = shelvesWordsIn(locale)
  if (shelf === null) return title
  return shelf.page === 1
    ? say(words, 'on', { title, place: shelf.words })
    : say(words, 'onPage', { title, place: shelf.words, page: shelf.page })
}

/** 本页只列广西的 3 份文本。 @param all of the place, on all its pages. */
export function sayShelf({ words: place, texts, pages }: Shelf, all: number, { locale }: Pick<Edition, 'locale'>): string {
  const words = shelvesWordsIn(locale)
  return pages === 1 ? say(words, 'here', { place, count: texts.length }) : say(words, 'hereOf', { place, all, count: texts.length })
}

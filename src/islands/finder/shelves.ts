import { fetchPage } from '../../edge/fetchPage.ts'
import { addressOf, type Filter } from '../../stores/finder/asked.ts'
import { shelvesFor, type Shelf } from '../../stores/finder/pages.ts'
import type { FinderRow } from '../../stores/finder/rows.ts'
import { finderBase, parts } from './page.ts'

/** Rows as they were built, by their places among all: those of this page to begin with. */
const known = new Map<number, HTMLTableRowElement>()
keep(parts.body)

function keep(from: ParentNode): void {
  for (const row of from.querySelectorAll<HTMLTableRowElement>('tr[data-row]')) known.set(Number(row.dataset['row']), row)
}

const addressOfShelf = ({ filter, page }: Shelf): string =>
  finderBase + addressOf({ filters: filter === null ? [] : [filter], q: '', sort: 'place', page })

/** So many are fetched at a time. */
const together = 4

/**
 * The rows themselves, in the order asked for. What is not on this page is taken from the pages that were built with it.
 * @throws where one of them cannot be had.
 */
export async function rowsFor(
  wanted: readonly FinderRow[],
  all: readonly FinderRow[],
  filters: readonly Filter[],
  size: number,
): Promise<HTMLTableRowElement[]> {
  const missing = wanted.filter(({ n }) => !known.has(n))
  const shelves = missing.length === 0 ? [] : shelvesFor(missing, all, filters, size)
  for (let at = 0; at < shelves.length; at += together) {
    const pages = await Promise.all(shelves.slice(at, at + together).map((shelf) => fetchPage(addressOfShelf(shelf))))
    for (const page of pages) keep(document.importNode(page.body, true))
  }
  return wanted.map(({ n }) => {
    const row = known.get(n)
    if (row === undefined) throw new Error(`row ${String(n)} stands on no page`)
    return row
  })
}

import type { Asked, Filter } from './asked.ts'
import type { FinderRow } from './rows.ts'

/** Values of one facet are alternatives, facets hold together. */
export function chosen(rows: readonly FinderRow[], filters: readonly Filter[]): FinderRow[] {
  const byFacet = facetsIn(filters)
  return rows.filter((row) => byFacet.every(([facet, values]) => row.has(facet).some((value) => values.has(value))))
}

const facetsIn = (filters: readonly Filter[]): (readonly [string, ReadonlySet<string>])[] =>
  [...new Set(filters.map(({ facet }) => facet))].map((facet) => [
    facet,
    new Set(filters.filter((one) => one.facet === facet).map(({ value }) => value)),
  ])

/** How many rows each value of a facet would leave, the choices of the other facets kept. */
export function countsOf(rows: readonly FinderRow[], filters: readonly Filter[], facet: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const others = filters.filter((one) => one.facet !== facet)
  for (const row of chosen(rows, others)) for (const value of row.has(facet)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** Rows that stand together under one heading; the key tells the headings apart. */
export interface Group {
  /** What the group is: the rows of one base, payee and unit; those without a ceiling; those of texts without a date. */
  readonly kind: 'all' | 'alike' | 'noCeiling' | 'noDate'
  readonly rows: readonly FinderRow[]
}

/** Only ceilings on one base and to one payee are ranked: the groups follow one another by size, then as the site has them. */
export function sorted(rows: readonly FinderRow[], sort: Asked['sort']): Group[] {
  if (sort === 'place') return present([{ kind: 'all', rows }])
  if (sort === 'date') {
    const dated = rows.filter(({ text }) => text.date !== '')
    const newest = [...dated].sort((a, b) => (a.text.date === b.text.date ? a.n - b.n : a.text.date < b.text.date ? 1 : -1))
    return present([
      { kind: 'all', rows: newest },
      { kind: 'noDate', rows: rows.filter(({ text }) => text.date === '') },
    ])
  }
  const groups = new Map<number, FinderRow[]>()
  for (const row of rows.filter(({ ceiling }) => ceiling > 0)) {
    const group = groups.get(row.alike)
    if (group === undefined) groups.set(row.alike, [row])
    else group.push(row)
  }
  const ranked = [...groups.values()].map((group) => group.sort((a, b) => b.ceiling - a.ceiling || a.n - b.n))
  return present([
    ...ranked.sort((a, b) => b.length - a.length || firstOf(a) - firstOf(b)).map((group): Group => ({ kind: 'alike', rows: group })),
    { kind: 'noCeiling', rows: rows.filter(({ ceiling }) => ceiling === 0) },
  ])
}

const present = (groups: readonly Group[]): Group[] => groups.filter((group) => group.rows.length > 0)
const firstOf = (rows: readonly FinderRow[]): number => Math.min(...rows.map(({ n }) => n))

/** The rows of one page, under the headings they come under. */
export function pageOf<G extends { readonly rows: readonly FinderRow[] }>(
  groups: readonly G[],
  page: number,
  size: number,
): (G & { readonly total: number })[] {
  const [from, to] = [(page - 1) * size, page * size]
  let before = 0
  return groups.flatMap((group) => {
    const start = before
    before += group.rows.length
    const rows = group.rows.slice(Math.max(0, from - start), Math.max(0, to - start))
    return rows.length === 0 ? [] : [{ ...group, rows, total: group.rows.length }]
  })
}

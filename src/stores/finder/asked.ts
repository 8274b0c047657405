/** A value of a facet that is asked for. */
export interface Filter {
  readonly facet: string
  readonly value: string
}

export const sorts = ['place', 'ceiling', 'date'] as const
export type Sort = (typeof sorts)[number]

/** What 支持事项 is asked, as it stands in the address. */
export interface Asked {
  readonly filters: readonly Filter[]
  readonly q: string
  readonly sort: Sort
  /** From 1. */
  readonly page: number
}

/** The address is what anybody may write: a value that no measure has is left out. */
export type Known = (facet: string, value: string) => boolean

/**
 * @param path behind `measures/`: '', `page/2/`, `topic/cloud/`, `topic/cloud/2/`
 * @param query what stands behind `?`: filters of the path's kind, `q`, `sort`, `page`
 */
export function readAsked(path: string, query: URLSearchParams, known: Known): Asked {
  const [facet = '', value = '', page = ''] = path.split('/').map(decoded)
  const inPath = facet === 'page' || facet === '' ? [] : [{ facet, value }]
  const inQuery = [...query].map(([key, asked]) => ({ facet: key, value: asked }))
  const all = [...inPath, ...inQuery].filter((one) => known(one.facet, one.value))
  return {
    filters: all.filter((one, n) => all.findIndex((other) => same(one, other)) === n),
    q: query.get('q')?.trim() ?? '',
    sort: sorts.find((sort) => sort === query.get('sort')) ?? 'place',
    page: pageIn(query.get('page') ?? (facet === 'page' ? value : page)),
  }
}

/** What stands behind `measures/`. One filter alone, or none, has a page of its own that needs no script. */
export function addressOf({ filters, q, sort, page }: Asked): string {
  const [only, ...others] = filters
  if (q === '' && sort === 'place' && others.length === 0) {
    if (only === undefined) return page === 1 ? '' : `page/${String(page)}/`
    if (only.facet !== 'text') return `${only.facet}/${encodeURIComponent(only.value)}/${page === 1 ? '' : `${String(page)}/`}`
  }
  const query = new URLSearchParams(filters.map(({ facet, value }) => [facet, value]))
  if (q !== '') query.set('q', q)
  if (sort !== 'place') query.set('sort', sort)
  if (page !== 1) query.set('page', String(page))
  return `?${query.toString()}`
}

export const same = (a: Filter, b: Filter): boolean => a.facet === b.facet && a.value === b.value

/** Chosen if it was not, given up if it was; the first page again. */
export function toggled(asked: Asked, filter: Filter): Asked {
  const without = asked.filters.filter((one) => !same(one, filter))
  return { ...asked, page: 1, filters: without.length < asked.filters.length ? without : [...asked.filters, filter] }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const pageIn = (written: string): number => (/^[1-9]\d{0,4}$/.test(written) ? Number(written) : 1)

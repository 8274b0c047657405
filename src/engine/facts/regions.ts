/** Regions by their codes; each names the one above it. */
type Regions = Readonly<Record<string, { readonly parent?: string | undefined }>>

/** The levels above a region, the nearest first: 宝安 → 深圳, 广东. */
export function regionsAbove(code: string, regions: Regions): string[] {
  const parent = regions[code]?.parent
  return parent === undefined ? [] : [parent, ...regionsAbove(parent, regions)]
}

/** 以上地区之外: a place that is none of the regions known here. */
export const elsewhere = '999999'

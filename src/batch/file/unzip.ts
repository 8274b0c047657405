import { unzipSync, zipSync } from 'fflate'
import { mostUnpacked } from './limits.ts'
import { Refusal } from './refusal.ts'
import { sumOf, sumsIn } from './sums.ts'

export type Parts = Record<string, Uint8Array>

/** Pictures and the like are no part of a table. */
const idle = /(^|\/)(media|embeddings|drawings|charts|printerSettings|customXml)\//

/** The parts of a zipped spreadsheet, as long as they are whole and no more than may be: a byte that was lost may make another figure. @throws Refusal */
export function unzipped(bytes: Uint8Array): Parts {
  let left = mostUnpacked
  const fits = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }): boolean =>
    !idle.test(name) && (left -= originalSize) >= 0
  const parts = unpack(bytes, fits)
  if (left < 0) throw new Refusal('batch.refused.xlsx.large')
  if (!isWhole(parts, bytes)) throw new Refusal('batch.refused.xlsx')
  return parts
}

/** Every part is as it was written, and every one that is announced is there. */
function isWhole(parts: Parts, bytes: Uint8Array): boolean {
  const sums = sumsIn(bytes)
  if (sums === null || !Object.entries(parts).every(([name, part]) => sums.get(name) === sumOf(part))) return false
  const list = parts['[Content_Types].xml']
  const named = Array.from(new TextDecoder().decode(list).matchAll(/PartName="\/([^"]*)"/g), ([, name = '']) => name)
  return named.every((name) => idle.test(name) || name.startsWith('docProps/') || parts[name] !== undefined)
}

function unpack(bytes: Uint8Array, filter: (part: { readonly name: string; readonly originalSize: number }) => boolean): Parts {
  try {
    return unzipSync(bytes, { filter })
  } catch {
    throw new Refusal('batch.refused.xlsx')
  }
}

/** Packed again without compression, as the reader wants it. */
export const zipped = (parts: Parts): Uint8Array => zipSync(parts, { level: 0 })

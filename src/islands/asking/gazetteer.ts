import { fetchJson } from '../../edge/fetchJson.ts'
import { nameOf, placeOf, tableOf, type PlaceFile } from '../../places/index.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'

/** A written place → its code and whole name, or what can be written instead. */
export type Gazetteer = (
  text: string,
  words: EstimateWords,
) => { readonly code: string; readonly name: string } | { readonly problem: string }

export async function gazetteerAt(src: string): Promise<Gazetteer> {
  const table = tableOf(await fetchJson<PlaceFile>(src))
  return (text, words) => {
    const found = text.trim()
    const read = placeOf(found, table)
    switch (read.kind) {
      case 'one':
        return { code: read.code, name: nameOf(read.code, table) }
      case 'several': {
        const expected = read.codes.map((code) => `${nameOf(code, table)}（${code}）`).join(say(words, 'and'))
        return { problem: say(words, 'problem.severalRegions', { found, expected }) }
      }
      case 'none':
        return { problem: say(words, 'place.none', { found }) }
    }
  }
}

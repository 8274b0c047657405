import { tableOf } from '../../src/places/index.ts'
import { placeFileIn } from '../../src/places/made/placeFile.ts'
import { inEach } from '../../src/locale/segments.ts'

export const files = inEach(placeFileIn)
export const tables = inEach((locale) => tableOf(files[locale]))

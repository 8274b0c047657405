/** The door of 地名: what people write → codes of GB/T 2260. */
export { liesIn } from './codes.ts'
export type { PlaceFile } from './file.ts'
export { placeOf, type PlaceRead } from './placeOf.ts'
export { isCode, nameOf, tableOf, type PlaceTable } from './table.ts'

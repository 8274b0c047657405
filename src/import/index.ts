/** The door of the importer: a file as received in, the whole draft of a policy out. */
export { importFile } from './import.ts'
export { draftOf, type Draft } from './draftOf.ts'

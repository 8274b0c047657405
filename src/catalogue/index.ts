/** The catalogue's door, at build time and on the command line: content files in, the catalogue and its rulebook out. */
export { contentRoot, loadCatalogue } from './load.ts'
export { toRulebook } from './rule/rulebook.ts'
export { reportContent } from './report.ts'
export { schemaNames, toJsonSchema } from './file/jsonSchema.ts'
export { importSource } from './text/import.ts'

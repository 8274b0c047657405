/** The catalogue's door, at build time and on the command line: content files in, the catalogue and its rulebook out. */
export { contentRoot, loadCatalogue } from './load.ts'
export { toRulebook } from './rule/rulebook.ts'
export { reportContent } from './report.ts'
export { refreshAll } from './refresh.ts'
export { schemaNames, toJsonSchema } from './file/jsonSchema.ts'
/* What a new text is drafted with. */
export { glue, joinLines } from './text/joins.ts'
export { cellsOf, differences, fold, repairText, rules } from './text/repair.ts'
export { amountIn, findFigures, isMoneyOrShare, type FigureSpan } from './text/figures.ts'
export { occurrences } from './text/quotes.ts'

import type { Found } from '../../../src/search/index.ts'
import { findIn, inOrder, ready } from '../../../src/search/find.ts'
import { folding } from '../../../src/search/fold.ts'
import { namesOf } from '../../../src/search/names.ts'
import { toQueries, withSlips } from '../../../src/search/query.ts'
import { toPieces, toTable } from '../../../src/search/table.ts'
import { understand, type Understood } from '../../../src/search/understand.ts'
import { scripts } from '../../../src/schema/locales.ts'
import { toSearchFiles } from '../../../src/view/search/searchFiles.ts'
import { toSearchNames, toVocabulary } from '../../../src/view/search/searchNames.ts'
import type { Edition } from '../../../src/view/site/edition.ts'

/** What a search finds in one script, without an index: every record is looked into. */
export function searchIn(edition: Edition): { readonly find: (typed: string) => Found[]; readonly read: (typed: string) => Understood } {
  const files = toSearchFiles(edition)
  const vocabulary = toVocabulary(edition)
  const table = toTable(files, vocabulary)
  const fold = folding(table.pairs)
  const records = files.flatMap((file) => file.records.map((record) => ({ file, one: ready(record, fold, file) })))
  const parts = toPieces(files, vocabulary, table)
  const pieces = { words: parts.flatMap(({ words }) => words), strong: parts.flatMap(({ strong }) => strong) }
  const [wan, yi] = scripts[edition.locale].scales
  const names = namesOf(toSearchNames(edition), fold)
  return {
    find: (typed) => {
      const hits = toQueries(typed, fold, table).flatMap((query) =>
        records.flatMap(({ file, one }) => {
          const hit = findIn(one, withSlips(query), 'near')
          return hit === null ? [] : [{ ...hit, file }]
        }),
      )
      return inOrder(hits)
    },
    read: (typed) => understand(typed, { fold, table, names, pieces, signs: { wan, yi } }, new Set()),
  }
}

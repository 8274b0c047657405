import type { Found } from '../../../src/search/index.ts'
import { findIn, inOrder, ready } from '../../../src/search/find.ts'
import { folding } from '../../../src/search/fold.ts'
import { toQuery } from '../../../src/search/query.ts'
import { toTable } from '../../../src/search/table.ts'
import { toSearchFiles } from '../../../src/view/search/searchFiles.ts'
import type { Edition } from '../../../src/view/site/edition.ts'

/** What a search finds in one script, without an index: every record is looked into. */
export function searchIn(edition: Edition): (typed: string) => Found[] {
  const files = toSearchFiles(edition)
  const table = toTable(files, edition.catalogue.synonyms)
  const fold = folding(table.pairs)
  const records = files.flatMap((file) => file.records.map((record) => ({ file, one: ready(record, fold) })))
  return (typed) => {
    const query = toQuery(typed, fold, table)
    const hits = records.flatMap(({ file, one }) => {
      const hit = findIn(one, query, 'near')
      return hit === null ? [] : [{ ...hit, file }]
    })
    return inOrder(hits)
  }
}

import type { APIRoute } from 'astro'
import { dataFile, editionIn } from '../../site/site.ts'
import { locales, source } from '../../schema/locales.ts'
import { segmentOf } from '../../locale/segments.ts'
import { toTable } from '../../search/table.ts'
import { toSearchFiles } from '../../view/search/searchFiles.ts'

/** What search downloads: the table of all scripts, and each file of records in each of them. */
export const getStaticPaths = () => {
  const files = locales.flatMap((locale) => toSearchFiles(editionIn(locale)))
  return [
    { params: { file: 'table' }, props: { holds: toTable(files, editionIn(source).catalogue.synonyms) } },
    ...files.map((file) => ({ params: { file: `${file.id}.${segmentOf(file.locale)}` }, props: { holds: file } })),
  ]
}

export const GET: APIRoute = ({ props }) => dataFile(props['holds'])

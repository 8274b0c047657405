import type { APIRoute } from 'astro'
import { dataFile, editionIn } from '../../site/site.ts'
import { locales, source } from '../../schema/locales.ts'
import { segmentOf } from '../../locale/segments.ts'
import { toPieces, toTable } from '../../search/table.ts'
import { toSearchFiles } from '../../view/search/searchFiles.ts'
import { toSearchNames, toSearchTopics, toSuggestions, toVocabulary } from '../../view/search/searchNames.ts'

/** What search downloads: the table and the pieces of all scripts; in each of them its files of records, its names, what it suggests. */
export const getStaticPaths = () => {
  const files = locales.flatMap((locale) => toSearchFiles(editionIn(locale)))
  const vocabulary = toVocabulary(editionIn(source))
  const table = toTable(files, vocabulary)
  const page = (file: string, holds: object) => ({ params: { file }, props: { holds } })
  return [
    page('table', table),
    ...toPieces(files, vocabulary, table).map((pieces, n) => page(`pieces-${String(n)}`, pieces)),
    ...files.map((file) => page(`${file.id}.${segmentOf(file.locale)}`, file)),
    ...locales.flatMap((locale) => {
      const edition = editionIn(locale)
      return [
        page(`names.${segmentOf(locale)}`, toSearchNames(edition)),
        page(`suggest.${segmentOf(locale)}`, toSuggestions(edition)),
        ...[...toSearchTopics(edition)].map(([topic, holds]) => page(`topic-${topic}.${segmentOf(locale)}`, holds)),
      ]
    }),
  ]
}

export const GET: APIRoute<{ holds: object }> = ({ props }) => dataFile(props.holds)

import type { APIRoute } from 'astro'
import { dataFile, editionIn } from '../../site/site.ts'
import { source } from '../../schema/locales.ts'
import { toColumns } from '../../view/finder/finderColumns.ts'

/** What the filters of 支持事项 download, one file for all scripts. */
export const GET: APIRoute = () => dataFile(toColumns(editionIn(source)))

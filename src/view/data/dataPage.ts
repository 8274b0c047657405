import { dataWordsIn } from '../../locale/lists/data.ts'
import { say } from '../../locale/say.ts'
import type { Locale } from '../../schema/locales.ts'
import type { Edition } from '../site/edition.ts'
import { contract, contracts } from './contract.ts'
import { policyFilePath, toIndexData, type DataFile } from './files.ts'

/** A file as the page lists it; paths from the root of the site. */
interface FileRow {
  readonly path: string
  /** One a text, of the same kind: the paths by their texts; else none. */
  readonly each: readonly { readonly id: string; readonly path: string }[]
  readonly words: string
  readonly schema: string | null
}
export interface DataPage {
  readonly lead: string
  readonly files: readonly FileRow[]
  readonly contract: readonly string[]
  readonly changes: readonly { readonly contract: string; readonly date: string; readonly words: string }[]
  readonly use: readonly string[]
  readonly licence: readonly string[]
}

const rules = ['head', 'schema', 'money', 'quotes', 'status', 'silence', 'digest', 'change'] as const

export function toDataPage({ locale, catalogue }: Edition): DataPage {
  const words = dataWordsIn(locale)
  const one = policyFilePath(catalogue.policies[0]?.id ?? '')
  return {
    lead: say(words, 'lead', { version: catalogue.version, contract }),
    files: rowsOf(toIndexData(catalogue).files, locale),
    contract: rules.map((rule) => words[`contract.${rule}`]),
    changes: contracts.map((each) => ({ ...each, words: words[`change.${each.contract}`] })),
    use: [say(words, 'use.one', { path: one }), words['use.join'], words['use.compute'], words['use.feed']],
    licence: [words['licence.texts'], words['licence.limits']],
  }
}

/** The files of single texts are one row. */
function rowsOf(files: readonly DataFile[], locale: Locale): FileRow[] {
  const each = files.flatMap(({ policy, path }) => (policy === null ? [] : [{ id: policy, path }]))
  const [first] = files.filter(({ policy }) => policy !== null)
  return files
    .filter((file) => file.policy === null || file === first)
    .map((file) =>
      file.policy === null
        ? { path: file.path, each: [], words: file.words[locale], schema: file.schema }
        : { path: policyFilePath('…'), each, words: dataWordsIn(locale).perPolicy, schema: file.schema },
    )
}

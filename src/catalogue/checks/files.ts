import { memo } from '../../memo/memo.ts'
import { casesFile, type CasesFile } from '../../schema/cases.ts'
import { draftFiles, type Draft } from '../draft/draft.ts'
import { sharedNames } from '../draft/shared.ts'
import { tables, type Files } from '../file/files.ts'
import { suggest } from '../file/nearest.ts'
import { absent, problemAt, type Problem } from '../file/problem.ts'
import { readYamlFile, type YamlFile } from '../file/yaml.ts'

/** What lies in content/ beside the policies and is read by nobody, or by editors. */
const beside = ['README.md', ...sharedNames.map((name) => `${name}.yaml`)]

/** Every file is one that is read, and every policy has its table of cases. */
export function checkFiles(files: Files, ids: readonly string[], drafts: readonly Draft[]): Problem[] {
  return [...files.paths.flatMap(strayFile), ...tablesAreThere(files, ids, drafts)]
}

function strayFile(path: string): Problem[] {
  const say = (known: readonly string[], name: string): Problem[] => [
    {
      file: path,
      line: 1,
      path: '',
      found: 'nobody reads this file',
      write: suggest(name, known) ?? `take it out; files here: ${known.join(', ')}`,
    },
  ]
  const [root, first = '', second, third = '', ...deeper] = path.split('/')
  if (root !== 'content' || first === '.schema') return []
  if (first !== 'policies') return second === undefined && beside.includes(first) ? [] : say(beside, first)
  if (second === undefined || third === '') return say([], first)
  return deeper.length === 0 && [...draftFiles, 'digests.yaml'].includes(third) ? [] : say(draftFiles, third)
}

/** A content/ that lies elsewhere has no tables beside it. */
function tablesAreThere(files: Files, ids: readonly string[], drafts: readonly Draft[]): Problem[] {
  const there = files.paths.filter((path) => path.startsWith(`${tables}/`) && path.endsWith('.yaml'))
  if (there.length === 0) return []
  const tableOf = (id: string): string => `${tables}/${id}.yaml`
  const strange = there.filter((path) => !ids.some((id) => path.startsWith(`${tables}/${id}.`)))
  return [
    ...strange.map((file) => ({
      file,
      line: 1,
      path: '',
      found: 'there is no policy for this table',
      write: suggest(file, ids.map(tableOf)),
    })),
    ...ids
      .filter((id) => !there.includes(tableOf(id)))
      .map((id) => ({
        file: tableOf(id),
        line: 1,
        path: '',
        found: 'is missing',
        write: 'write a row for every measure: nothing answered, and at, just below and just above every threshold and cap',
      })),
    ...drafts.flatMap((draft) => (there.includes(tableOf(draft.id)) ? rowsAreThere(files, tableOf(draft.id), draft) : [])),
  ]
}

/** A table of cases has a row for every measure of its policy, and none for another. */
function rowsAreThere(files: Files, file: string, draft: Draft): Problem[] {
  const bytes = files.bytes(file)
  if (bytes === undefined) return []
  const table = readTable(bytes, file)
  const ids = draft.measures.measures.map(({ id }) => id)
  const rows = table.value?.cases ?? []
  return [
    ...table.problems,
    ...ids
      .filter((id) => !rows.some(({ measure }) => measure === id))
      .map((id) => absent(problemAt(table, ['cases'], `has no row for ${id}`, `write - { measure: ${id}, name: …, facts: {}, … }`))),
    ...rows.flatMap(({ measure }, i) =>
      ids.includes(measure)
        ? []
        : [absent(problemAt(table, ['cases', i, 'measure'], `there is no measure ${measure} in ${draft.id}`, suggest(measure, ids)))],
    ),
  ]
}

const readTable = memo((bytes: Uint8Array, file: string): YamlFile<CasesFile | undefined> =>
  readYamlFile<CasesFile | undefined>({ paths: [file], bytes: () => bytes }, file, casesFile, undefined),
)

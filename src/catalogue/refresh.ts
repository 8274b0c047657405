import { digestsPath, refreshDigests } from './digests.ts'
import { filesIn } from './file/files.ts'
import { loadCatalogue } from './load.ts'

/** digests.yaml of every text, by its path; of a text that has something to tell first, what that is. */
export function refreshAll(root: string): { readonly texts: ReadonlyMap<string, string>; readonly refused: readonly string[] } {
  const catalogue = loadCatalogue(root)
  const files = filesIn(root)
  const found = catalogue.policies.map(({ id }) => ({ id, made: refreshDigests(catalogue, files, id) }))
  return {
    texts: new Map(found.flatMap(({ id, made }) => ('text' in made ? [[digestsPath(id), made.text] as const] : []))),
    refused: found.flatMap(({ made }) => ('refused' in made ? made.refused : [])),
  }
}

import type { Files } from '../file/files.ts'
import type { Problem } from '../file/problem.ts'

/** The files of a policy in which an editor writes; its text and its source are not ours. */
const filesOf = (id: string): string[] => [
  ...['policy', 'measures', 'facts', 'departments', 'relations'].map((name) => `content/policies/${id}/${name}.yaml`),
  `test/policies/${id}.yaml`,
]

/** A guess of the importer is marked todo; nothing is built while one is left. Each is a problem where it stands. */
export function nothingIsLeftToDo(files: Files, id: string): Problem[] {
  return filesOf(id).flatMap((file) => {
    const bytes = files.bytes(file)
    return bytes === undefined ? [] : todosIn(file, new TextDecoder().decode(bytes))
  })
}

export function todosIn(file: string, text: string): Problem[] {
  return text.split('\n').flatMap((row, i): Problem[] => {
    if (!/todo/i.test(row)) return []
    const [words = '', why = ''] = row.split(/#\s*todo:?/i)
    const stands = words.trim() === '' ? why.trim() : words.trim()
    const found = `“${stands.slice(0, 40)}” is only a guess`
    const write =
      why.trim() === '' || words.trim() === '' ? 'read the text, put it right and take todo out' : `${why.trim()}; then take # todo out`
    return [{ file, line: i + 1, path: '', found, write }]
  })
}

export type Path = readonly PropertyKey[]

/** Where a field stands in its file, for messages. */
export interface Located {
  readonly file: string
  readonly line: (path: Path) => number
  readonly name: (path: Path) => string
}

/** One thing to mend in a content file: where, what stands there, what to write. */
export interface Problem {
  /** From the project's root: content/policies/x/measures.yaml */
  readonly file: string
  readonly line: number
  /** Fields from the outside in; list items that have an id are named by it. */
  readonly path: string
  /** What stands there. */
  readonly found: string
  /** What to write instead. */
  readonly write?: string | undefined
  /** Something is not there that may stand in what could not be read: said only where all could be read. */
  readonly absent?: true
}

/** A problem that is none where a part of the content could not be read. */
export const absent = (problem: Problem): Problem => ({ ...problem, absent: true })

/** A problem at a field of a file. */
export function problemAt(at: Located, path: Path, found: string, write?: string): Problem {
  return { file: at.file, line: at.line(path), path: at.name(path), found, write }
}

/** `content/…/measures.yaml:41  cold-store-grant.pays.cap: 800000 has no unit; write it as the text prints it: 80万元` */
export function printProblem({ file, line, path, found, write }: Problem): string {
  const place = path === '' ? '' : `${path}: `
  return `${file}:${line}  ${place}${found}${write === undefined ? '' : `; ${write}`}`
}

/** One line each, by file and line, no line twice. */
export function printProblems(problems: readonly Problem[]): string[] {
  const sorted = [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.path, b.path) || compare(a.found, b.found),
  )
  return [...new Set(sorted.map(printProblem))]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The first words of a long quotation, enough to find it by. */
export const shorten = (words: string, length = 24): string => (words.length > length ? `${words.slice(0, length)}…` : words)

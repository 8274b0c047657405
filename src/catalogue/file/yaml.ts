import { LineCounter, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit, type Document } from 'yaml'
import type { z } from 'zod'
import { wordsOf, type Files } from './files.ts'
import { issueProblems } from './issues.ts'
import { problemAt, type Located, type Path, type Problem } from './problem.ts'

/** A file read and checked against its schema; `value` is what of it is right, absent where nothing can be made of it. */
export interface YamlFile<T> extends Located {
  readonly value: T | undefined
  readonly problems: readonly Problem[]
}

/** A file of `files`, or `absent` where there is none. */
export function readYamlFile<T>(files: Files, file: string, schema: z.ZodType<T>, absent: T): YamlFile<T> {
  const read = wordsOf(files, file)
  if (read === undefined) return { ...nowhere(file), value: absent, problems: [] }
  return 'problem' in read ? { ...nowhere(file), value: undefined, problems: [read.problem] } : readYaml(file, read.words, schema)
}

const nowhere = (file: string): Located => ({ file, line: () => 1, name: (path) => path.join('.') })

/** YAML 1.2 in which every scalar is text: 80%, 5家, true and 1:1 mean what the schema says, never what YAML guesses. */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): YamlFile<T> {
  const lines = new LineCounter()
  const doc = parseDocument(text, { version: '1.2', schema: 'failsafe', uniqueKeys: true, prettyErrors: false, lineCounter: lines })
  const located = locate(file, doc, lines)
  const wrong = syntaxProblems(file, doc, lines)
  // One slip in the brackets makes every line behind it wrong: only the first is worth saying.
  if (wrong.length > 0) return { ...located, value: undefined, problems: wrong.slice(0, 1) }
  const raw: unknown = doc.toJS() ?? {}
  const result = schema.safeParse(raw === '' ? {} : raw)
  const empty = emptyFields(raw, [])
  const twice = twiceIn(raw, [])
  if (result.success && empty.length === 0)
    return {
      ...located,
      value: result.data,
      problems: twice.map((path) => problemAt(located, path, 'the same entry stands twice in this list', 'keep one of them')),
    }
  const problems = result.success
    ? empty.map((path) => problemAt(located, path, 'nothing stands here', 'write it, or leave the field out'))
    : issueProblems(result.error.issues, { schema, raw, located })
  return { ...located, value: rightPart(doc, schema), problems }
}

/**
 * What is left when whatever is wrong is taken out: of a list or a map in it the whole entry, so that nothing half right is judged.
 * It is taken out of the document, in which the rest then still has its lines.
 */
function rightPart<T>(doc: Document, schema: z.ZodType<T>): T | undefined {
  let last = ''
  for (let tries = 0; tries < 500; tries++) {
    const raw: unknown = doc.toJS()
    const result = schema.safeParse(raw)
    const [empty] = emptyFields(raw, [])
    if (result.success && empty === undefined) return result.data
    const issue = result.success ? undefined : result.error.issues[0]
    const extra = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
    const out = [...(issue?.path ?? empty ?? []), ...extra].slice(0, 2)
    // An entry of a list has the number of the one taken out before it; a field that is still missing is one that must be there.
    const still = out.join('.') === last && typeof out.at(-1) !== 'number'
    if (out.length === 0 || still || !doc.deleteIn(out)) return undefined
    last = out.join('.')
  }
  return undefined
}

function syntaxProblems(file: string, doc: Document, lines: LineCounter): Problem[] {
  const at = (offset: number): number => Math.max(1, lines.linePos(offset).line)
  const problems: Problem[] = doc.errors.map((error) => ({
    file,
    line: at(error.pos[0]),
    path: '',
    found: error.code === 'DUPLICATE_KEY' ? 'this key stands twice in one map' : `is no YAML here (${error.message})`,
    write:
      error.code === 'DUPLICATE_KEY'
        ? 'keep one of them'
        : 'check indents, brackets and quotation marks; words with ": " or " #" in them need quotation marks',
  }))
  visit(doc, {
    Alias(_, node) {
      problems.push({
        file,
        line: at(node.range?.[0] ?? 0),
        path: '',
        found: `*${node.source} is a YAML alias`,
        write: 'write the value itself, or put it in quotation marks',
      })
    },
  })
  return problems
}

/** Fields left empty or null. null means something only in what a reading sets and in the answers of a case, nothing only in what a repair puts. */
function emptyFields(value: unknown, path: Path): Path[] {
  const may = path.length === 0 || path.includes('set') || path.at(-1) === 'to' || (path[0] === 'cases' && path.at(-2) === 'facts')
  if (value === '' || value === 'null') return may ? [] : [path]
  if (Array.isArray(value)) return value.flatMap((each, i) => emptyFields(each, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => emptyFields(each, [...path, key]))
}

/**
 * Entries that a list already has. Two bases may bear one printed name, two parts of an award be one share, two years of a schedule pay alike,
 * and two answers of a case be one amount.
 */
function twiceIn(value: unknown, path: Path): Path[] {
  if (typeof value !== 'object' || value === null) return []
  if (['as', 'shares'].includes(String(path.at(-1))) || path.includes('facts') || path[0] === 'given') return []
  const within = Object.entries(value).flatMap(([key, each]) => twiceIn(each, [...path, Array.isArray(value) ? Number(key) : key]))
  if (!Array.isArray(value) || value.some(isYear)) return within
  const said = value.map((each) => JSON.stringify(each))
  return [...said.flatMap((each, i) => (said.indexOf(each) < i ? [[...path, i]] : [])), ...within]
}

/** A year of a schedule. */
const isYear = (value: unknown): boolean => typeof value === 'object' && value !== null && 'pays' in value && !('kind' in value)

function locate(file: string, doc: Document, lines: LineCounter): Located {
  /** The node at a path, or the nearest existing one above it; a key's own place rather than its value's. */
  function line(path: Path): number {
    let node: unknown = doc.contents
    let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === String(step))
        if (!isPair(pair)) break
        if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset
        node = pair.value
      } else if (isSeq(node)) {
        node = node.items[Number(step)]
        if (isNode(node)) offset = node.range?.[0] ?? offset
      } else break
    }
    return Math.max(1, lines.linePos(offset).line)
  }
  /** measures.3.pays → cold-store-grant.pays; items without an id are counted from 1. */
  function name(path: Path): string {
    const words: string[] = []
    path.forEach((step, i) => {
      if (typeof step !== 'number') return void words.push(String(step))
      const id = doc.getIn([...path.slice(0, i + 1), 'id'])
      const list = words.pop() ?? ''
      if (typeof id !== 'string') return void words.push(`${list}[${step + 1}]`)
      if (i > 1) words.push(list)
      words.push(id)
    })
    return words.join('.')
  }
  return { file, line, name: (path) => name(path) }
}

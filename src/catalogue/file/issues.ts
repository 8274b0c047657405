import type { z } from 'zod'
import { suggest } from './nearest.ts'
import { problemAt, type Located, type Path, type Problem } from './problem.ts'
import { childOf, fieldsOf } from './shape.ts'

type Issue = z.core.$ZodIssue
interface Context {
  readonly schema: z.ZodType
  readonly raw: unknown
  readonly located: Located
}

/** What zod found, in an author's words. */
export function issueProblems(issues: readonly Issue[], context: Context, under: Path = []): Problem[] {
  const problems = issues.flatMap((issue) => issueProblem(issue, context, [...under, ...issue.path]))
  // Of several refusals of one value the first says most.
  return problems.filter(({ path }, i) => problems.findIndex((other) => other.path === path) === i)
}

function issueProblem(issue: Issue, context: Context, path: Path): Problem[] {
  const { located, raw } = context
  const input = valueAt(raw, path)
  const stands = input === undefined ? 'is missing' : show(input)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        problemAt(located, [...path, key], 'no such field', suggest(key, fieldsAt(context, path), 'leave it out')),
      )
    case 'invalid_type': {
      const last = path.at(-1)
      if (input === undefined)
        return [problemAt(located, path, 'is missing', `write ${typeof last === 'number' ? 'a value' : `${String(last)}: …`}`)]
      return [
        problemAt(
          located,
          path,
          `${stands} is no ${kinds[issue.expected] ?? issue.expected}`,
          `write ${shapes[issue.expected] ?? `a ${issue.expected}`}`,
        ),
      ]
    }
    case 'invalid_value': {
      return [choiceProblem(issue.values.map(String), located, path, input)]
    }
    case 'invalid_union': {
      if (issue.errors.length === 0)
        return [choiceProblem('options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [], located, path, input)]
      // A union that says itself what to write does so to whoever wrote no map at all.
      if (issue.message !== 'Invalid input' && (typeof input !== 'object' || input === null))
        return [said(located, path, stands, issue.message)]
      return issueProblems(bestBranch(issue.errors, input), context, path)
    }
    case 'invalid_key':
      return [problemAt(located, path, `${String(path.at(-1))} cannot be a key here`, keyAdvice(issue.issues))]
    case 'too_small':
      return [
        problemAt(
          located,
          path,
          `${stands} is too short`,
          `at least ${String(issue.minimum)} ${issue.origin === 'array' ? 'items' : 'characters'} must stand here`,
        ),
      ]
    case 'invalid_format':
      return [
        said(
          located,
          path,
          stands,
          issue.message.startsWith('Invalid') ? `is not written as it must be; write ${formOf(issue)}` : issue.message,
        ),
      ]
    case 'custom':
      return [said(located, path, stands, issue.message)]
    case 'too_big':
    case 'not_multiple_of':
    case 'invalid_element':
      return [said(located, path, stands, issue.message)]
  }
}

const kinds: Readonly<Record<string, string>> = { string: 'text', array: 'list', object: 'map', record: 'map' }
const shapes: Readonly<Record<string, string>> = { string: 'text', array: 'a list: [ … ]', object: 'a map: { … }', record: 'a map: { … }' }

function choiceProblem(choices: readonly string[], located: Located, path: Path, input: unknown): Problem {
  if (input === undefined) return problemAt(located, path, 'is missing', `write one of: ${choices.join(', ')}`)
  return problemAt(
    located,
    path,
    `${show(input)} is not one of the choices`,
    suggest(show(input), choices, `write one of: ${choices.join(', ')}`),
  )
}

/** Of several allowed shapes, the one the author was evidently writing: text for text, a map for a map. */
function bestBranch(branches: readonly (readonly Issue[])[], input: unknown): readonly Issue[] {
  const fits = branches.filter((issues) => !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0))
  const from = fits.length > 0 ? fits : branches
  if (typeof input === 'string') return from[0] ?? []
  return [...from].sort((a, b) => a.length - b.length)[0] ?? []
}

/** Our own schema messages are written `what is wrong; what to write`. */
function said(located: Located, path: Path, stands: string, message: string): Problem {
  const cut = message.indexOf('; ')
  if (cut < 0) return problemAt(located, path, `${stands} ${message}`)
  return problemAt(located, path, `${stands} ${message.slice(0, cut)}`, message.slice(cut + 2))
}

function keyAdvice(issues: readonly Issue[]): string {
  const [issue] = issues
  if (issue === undefined) return 'rename it'
  if (!issue.message.startsWith('Invalid')) return issue.message.split('; ').at(-1) ?? 'rename it'
  return issue.code === 'invalid_format' ? `write ${formOf(issue)}` : 'rename it'
}

/** The patterns of our schema in words. */
const forms: Readonly<Record<string, string>> = {
  '/^[a-z][a-z0-9-]*$/': 'small letters, digits and hyphens, as in cold-store-grant',
  '/^[a-z0-9-]+$/': 'small letters, digits and hyphens, as in section-2',
  '/^[A-Za-z0-9-]+$/': 'letters, digits and hyphens',
  '/^[a-z][A-Za-z0-9]*$/': 'an English noun that begins small, as in coldStore',
  '/^[A-Za-z]+$/': 'an English word, letters only',
  '/^\\d{6}(-[a-z][a-z0-9]*)*$/': 'the six digits of a GB/T 2260 code, as in 450000, or those of its parent and a word, as in 320500-sip',
  '/^\\d+$/': 'a whole number',
  '/^[0-9a-f]{64}$/': 'the 64 digits that sha256sum source.txt prints',
  '/^[a-z]{2,}-\\d{4}(-[a-z][a-z0-9]*)*$/':
    'the place in letters and the year, and a word if need be, as in gx-2024 or jiangbei-2026-software',
}

function formOf({ format, pattern }: Issue & { code: 'invalid_format' }): string {
  if (format === 'date') return 'a date as in 2020-06-23'
  return forms[pattern ?? ''] ?? `it like ${pattern ?? format}`
}

export function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined), raw)
}

function fieldsAt({ schema, raw }: Context, path: Path): string[] {
  let at: z.ZodType | undefined = schema
  let value = raw
  for (const step of path) {
    at = at === undefined ? undefined : childOf(at, step, value)
    value = valueAt(value, [step])
  }
  return at === undefined ? [] : fieldsOf(at, value)
}

/** A value in a message: text as it stands, anything else by its shape. */
function show(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'nothing' : value
  if (Array.isArray(value)) return 'a list'
  return value === null || value === undefined ? 'nothing' : 'a map'
}

import { isDay } from '../../days/day.ts'
import { nearest, type Ready } from '../../engine/index.ts'
import { say } from '../../locale/say.ts'
import type { DoorWords } from '../../locale/estimate/handed.ts'
import { brief, briefly } from './doorText.ts'

/** What one run asks beside the facts; a fact object may carry `$on`, `$asWritten`, `$policies` and `$measures` of its own. */
export interface Request {
  readonly on: string
  /** 按文本（不看时效）: lines of the totals merge, and 就高不重复 bites between old and new. */
  readonly asWritten: boolean
  /** null: all of them. A measure is asked for if both lists hold it. */
  readonly policies: readonly string[] | null
  readonly measures: readonly string[] | null
}

const settings = ['$on', '$asWritten', '$policies', '$measures']
type Asked = Readonly<Record<keyof Request, unknown>>

/** What is asked of one object, or a sentence for each thing that cannot be: what it names itself stands in place of what the run names. */
export function askedBy(
  own: ReadonlyMap<string, unknown>,
  request: Request,
  book: Ready,
  words: DoorWords,
): { readonly asked: Request } | { readonly errors: readonly string[] } {
  const names = own.get('$policies') != null || own.get('$measures') != null
  const asked: Asked = {
    on: own.get('$on') ?? request.on,
    asWritten: own.get('$asWritten') ?? request.asWritten,
    policies: names ? (own.get('$policies') ?? null) : request.policies,
    measures: names ? (own.get('$measures') ?? null) : request.measures,
  }
  const errors = [...strangers(own, words), ...whenAndHow(asked, words), ...which(asked, book, words)]
  return errors.length > 0 ? { errors } : { asked: asked as Request }
}

const strangers = (own: ReadonlyMap<string, unknown>, words: DoorWords): string[] =>
  [...own.keys()]
    .filter((key) => !settings.includes(key))
    .map((key) => say(words, 'door.stranger', { found: brief(key), expected: settings.join(say(words, 'and')) }))

const whenAndHow = ({ on, asWritten }: Asked, words: DoorWords): string[] => [
  ...(isDay(on) ? [] : [say(words, 'door.day', { found: briefly(on) })]),
  ...(typeof asWritten === 'boolean' ? [] : [say(words, 'door.asWritten', { found: briefly(asWritten) })]),
]

function which({ policies, measures }: Asked, book: Ready, words: DoorWords): string[] {
  const texts = book.policies.map(({ id }) => id)
  const rules = book.measures.map(({ id }) => id)
  const unknownPolicies = strangersIn(policies, texts)
  const unknownMeasures = strangersIn(measures, rules)
  if (unknownPolicies === null) return [say(words, 'door.policies', { expected: texts.join(say(words, 'and')) })]
  if (unknownMeasures === null) return [say(words, 'door.measures', { expected: rules[0] ?? '' })]
  const near = (found: string): string => {
    const names = nearest(found, rules)
    return names.length === 0 ? '' : say(words, 'problem.near', { expected: names.join(say(words, 'and')) })
  }
  const apart =
    unknownPolicies.length + unknownMeasures.length > 0
      ? []
      : outside(policies as Request['policies'], measures as Request['measures'], book)
  return [
    ...unknownPolicies.map((found) =>
      say(words, 'door.policy', { found: brief(found), expected: [...nearest(found, texts), ...texts][0] ?? '' }),
    ),
    ...unknownMeasures.map((found) => say(words, 'door.measure', { found: brief(found), near: near(found) })),
    ...apart.map((found) => say(words, 'door.notInPolicies', { found })),
  ]
}

/** The first of a list that are none of the known; null if it is no list of texts. */
function strangersIn(named: unknown, known: readonly string[]): string[] | null {
  if (named === null) return []
  if (!Array.isArray(named)) return null
  const ids: readonly unknown[] = named
  const strange = ids.filter((id) => typeof id !== 'string' || !known.includes(id)).slice(0, mostNamed)
  return strange.map((id) => (typeof id === 'string' ? id : briefly(id)))
}
const mostNamed = 20

/** Measures named of policies that are not. */
const outside = (policies: Request['policies'], measures: Request['measures'], book: Ready): string[] =>
  policies === null || measures === null
    ? []
    : book.measures.filter(({ id, policy }) => measures.includes(id) && !policies.includes(policy)).map(({ id }) => id)

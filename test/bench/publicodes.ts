import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Engine, { type EvaluatedNode, type Rule, type Situation } from 'publicodes'
import { parse } from 'yaml'
import type { Known } from '../../src/engine/index.ts'

/** publicodes.yaml: rules by name; a question is a rule without a value. */
interface Encoding {
  readonly questions: readonly string[]
  readonly shared: Readonly<Record<string, Rule>>
  readonly measures: Readonly<Record<string, Rule>>
}
const encoding = parse(readFileSync(join(import.meta.dirname, 'publicodes.yaml'), 'utf8')) as Encoding

/** `nodeProject.region` → `nodeProject region`: a dot or a slash has a meaning of its own there. */
const nameOf = (id: string): string => id.replace(/[./]/g, ' ')

/** The measures written in both languages. */
export const inBoth = (ids: readonly string[]): ReadonlySet<string> => {
  const found = new Set(ids.filter((id) => nameOf(id) in encoding.measures))
  if (found.size !== Object.keys(encoding.measures).length) throw new Error('publicodes.yaml has a measure the texts do not have')
  return found
}

const reader = new Engine()

/** The same answers, read before anything is timed: setSituation need not parse them. */
export const situationOf = (facts: ReadonlyMap<string, Known>): Situation<string> =>
  Object.fromEntries(encoding.questions.map((question) => [question, reader.evaluate(answerTo(question, facts))]))

function answerTo(question: string, facts: ReadonlyMap<string, Known>): string {
  for (const [id, known] of facts) {
    const name = nameOf(id)
    if (known.kind === 'set' && question.startsWith(`${name} `)) return yesNo(known.values.has(question.slice(name.length + 1)))
    if (question === name) return expression(known)
  }
  throw new Error(`publicodes.yaml asks “${question}”; no fact has this name`)
}

const yesNo = (value: boolean): string => (value ? 'oui' : 'non')

function expression(known: Known): string {
  switch (known.kind) {
    case 'number':
      return known.value.toFixed()
    case 'flag':
      return yesNo(known.value)
    case 'choice':
      return /^\d{6}$/.test(known.value) ? known.value : `'${known.value}'`
    case 'set':
    case 'list':
      throw new Error('publicodes has no lists')
  }
}

/** The seventeen measures so many times under new names, in the order of `names`. */
export class Publicodes {
  readonly #engine: Engine
  readonly #names: readonly string[]

  constructor(ids: readonly string[], times: number) {
    const copies = Array.from({ length: times }, (_, nth) =>
      ids.map((id): [string, Rule] => [`${nameOf(id)} copy ${String(nth)}`, structuredClone(ruleOf(id))]),
    ).flat()
    const questions = encoding.questions.map((question): [string, null] => [question, null])
    this.#names = copies.map(([name]) => name)
    this.#engine = new Engine({
      ...Object.fromEntries(questions),
      ...structuredClone(encoding.shared),
      ...Object.fromEntries(copies),
      total: { somme: [...this.#names] },
    })
  }

  /** As its documentation shows: all answers set again, every rule evaluated by its name. */
  byName(situation: Situation<string>): number[] {
    this.#engine.setSituation(situation)
    return this.#names.map((name) => amountOf(this.#engine.evaluate(name)))
  }

  /** The least it can do: one evaluation of a sum of all of them; the single amounts are still to be dug out of it. */
  total(situation: Situation<string>): number {
    this.#engine.setSituation(situation)
    return amountOf(this.#engine.evaluate('total'))
  }
}

function ruleOf(id: string): Rule {
  const rule = encoding.measures[nameOf(id)]
  if (rule === undefined) throw new Error(`publicodes.yaml has no ${id}`)
  return rule
}

/** A rule that does not apply is null there; undefined would be a question left open. */
function amountOf({ nodeValue, missingVariables }: EvaluatedNode): number {
  if (nodeValue === null) return 0
  if (typeof nodeValue !== 'number') throw new Error(`no amount: ${String(nodeValue)}, missing ${Object.keys(missingVariables).join(' ')}`)
  return nodeValue
}

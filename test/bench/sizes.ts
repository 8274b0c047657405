import { loadCatalogue } from '../../src/catalogue/load.ts'
import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import { parseFacts, ready, type Answers, type Known } from '../../src/engine/index.ts'
import type { Rulebook } from '../../src/schema/rulebook.ts'
import { answerSets } from './answers.ts'
import { cutTo, repeat, repeatFacts } from './books.ts'
import { inBoth } from './publicodes.ts'

export type Facts = ReadonlyMap<string, Known>

/** One amount of work: a rulebook and, for it, two full sets of answers. */
export interface Size {
  readonly title: string
  readonly book: Rulebook
  readonly facts: readonly Facts[]
  /** How many times publicodes holds its measures to have the same; null: it does not have these. */
  readonly copies: number | null
  readonly target: {
    readonly milliseconds?: number
    /** At most so many times as long as the plain computation. */
    readonly ofBare?: number
    /** At least so many times faster than publicodes. */
    readonly ofPeer?: number
  }
}

const copies = 30

/** @param root where content/ lies. */
export function sizesOf(root: string): readonly Size[] {
  const texts = toRulebook(loadCatalogue(root))
  const both = cutTo(texts, inBoth(texts.measures.map(({ id }) => id)))
  const many = repeat(both, copies)
  const facts = answerSets(texts).map((answers) => factsOf(answers, texts))
  return [
    { title: `两种语言都写出的 ${count(both)} 项`, book: both, facts, copies: 1, target: { ofPeer: 20 } },
    { title: `五份文本全部 ${count(texts)} 项`, book: texts, facts, copies: null, target: { ofBare: 8 } },
    {
      title: `前 ${count(both)} 项重复成 ${count(many)} 项`,
      book: many,
      facts: facts.map((one) => repeatFacts(one, copies)),
      copies,
      target: { milliseconds: 2, ofBare: 8, ofPeer: 50 },
    },
  ]
}

const count = (book: Rulebook): string => String(book.measures.length)

function factsOf(answers: Answers, book: Rulebook): Facts {
  const { facts, problems } = parseFacts(answers, ready(book))
  if (problems.length > 0) throw new Error(problems.map(({ fact, kind, found }) => `${fact}: ${kind} ${found}`).join('\n'))
  return new Map(Object.keys(book.facts).map((id) => [id, known(facts, id)]))
}

function known(facts: ReadonlyMap<string, Known>, id: string): Known {
  const found = facts.get(id)
  if (found === undefined) throw new Error(`${id} is not answered`)
  return found
}

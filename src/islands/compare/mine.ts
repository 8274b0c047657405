import { assess, parseFacts, ready, type Ready, type ReadyRule } from '../../engine/index.ts'
import { toMineCell, type MineCell } from '../../view/compare/mineCell.ts'
import { wordProblem } from '../../view/words/problems.ts'
import type { CompareWords } from '../../locale/compare.ts'
import { fetchJson } from '../../edge/fetchJson.ts'
import { empty, type Typed } from '../../stores/answers.ts'
import { inPlace } from '../../stores/estimate/chosen.ts'
import { fromFragment, toFragment } from '../../stores/carry/link.ts'
import { load } from '../../stores/estimate/saved.ts'
import { concerns } from '../../engine/vary/concerns.ts'
import { factsOf } from '../../engine/vary/rests.ts'
import { toAnswers } from '../../stores/estimate/typed.ts'
import { toAnswered } from '../../view/estimate/answered.ts'
import type { EstimateData } from '../../view/estimate/estimateData.ts'
import { toCard } from '../../view/estimate/card.ts'

/** What somebody's own figures come to, measure by measure; nothing is added up. */
export interface Mine {
  readonly byMeasure: ReadonlyMap<string, MineCell>
  /** The answers the measures shown rest on, in words. */
  readonly facts: readonly string[]
  /** From a link rather than from this browser. */
  readonly linked: boolean
  readonly empty: boolean
  readonly fragment: string
  /** Why the amount typed here cannot be read: what stands there and what to write. */
  readonly problem: string | null
}

/** Whose figures: those of 测算 (of the link if one was opened, else those kept in this browser), and an amount typed beside the tables. */
export interface Asked {
  readonly kept: boolean
  /** As typed; '' where nothing is. */
  readonly amount: string
  /** Those that stand in the tables: the amount is of their projects and of no other. */
  readonly measures: readonly string[]
}

/** Read only; nothing is kept. The amount stands for every whole investment, and for no other base. */
export async function estimateMine(
  src: string,
  { kept, amount, measures }: Asked,
  words: CompareWords,
  on: string,
  page: Window,
): Promise<Mine> {
  const data = await fetchJson<EstimateData>(src)
  const book = ready(data.rulebook)
  const linked = fromFragment(page.location.hash, book)
  const given = linked?.typed ?? (kept ? keptIn(page) : empty)
  const whole = asked(measures, book).filter((fact) => book.facts[fact]?.whole === true)
  const typed =
    amount.trim() === '' ? given : { ...given, facts: { ...given.facts, ...Object.fromEntries(whole.map((fact) => [fact, amount])) } }
  const { facts, problems } = parseFacts(toAnswers(typed, book), book)
  const wrong = problems.find(({ fact }) => whole.includes(fact))
  const said = (rule: ReadyRule): MineCell => {
    const assessment = assess(rule, book, inPlace(rule, book, facts))
    const concerned = concerns(assessment, book, facts)
    const result = { assessment, points: [], concerned }
    return toMineCell(result, toCard(result, [], { book, data, on }), book, data.words, words)
  }
  return {
    byMeasure: new Map(book.measures.map((rule) => [rule.id, said(rule)])),
    facts: toAnswered(asked(measures, book), typed, facts, book, data.words),
    linked: linked !== null,
    empty: typed.roles.length === 0 && Object.keys(typed.facts).length === 0,
    fragment: toFragment(typed, book),
    problem: amount.trim() === '' || wrong === undefined ? null : wordProblem(wrong, book, data.words),
  }
}

const asked = (measures: readonly string[], book: Ready): string[] => [
  ...new Set(book.measures.filter(({ id }) => measures.includes(id)).flatMap((rule) => factsOf(rule, book))),
]

function keptIn(page: Window): Typed {
  const saved = load(() => page.localStorage)
  return saved.kind === 'found' ? saved.typed : empty
}

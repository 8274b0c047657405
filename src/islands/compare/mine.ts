import { assess, parseFacts, ready, type Ready, type ReadyRule } from '../../engine/index.ts'
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
import { say } from '../../locale/say.ts'

/** What somebody's own figures come to, measure by measure; nothing is added up. */
export interface Mine {
  readonly byMeasure: ReadonlyMap<string, string>
  /** The answers the measures shown rest on, in words. */
  readonly facts: (measures: readonly string[]) => readonly string[]
  /** From a link rather than from this browser. */
  readonly linked: boolean
  readonly empty: boolean
  readonly fragment: string
}

/** The answers of 测算: of the link if one was opened, else those kept in this browser. Read only; nothing is kept. */
export async function estimateMine(src: string, words: CompareWords, on: string, page: Window): Promise<Mine> {
  const data = await fetchJson<EstimateData>(src)
  const book = ready(data.rulebook)
  const linked = fromFragment(page.location.hash, book)
  const typed = linked?.typed ?? keptIn(page)
  const { facts } = parseFacts(toAnswers(typed, book), book)
  const said = (rule: ReadyRule): string => {
    const assessment = assess(rule, book, inPlace(rule, book, facts))
    const concerned = concerns(assessment, book, facts)
    const { amount, status } = toCard({ assessment, points: [], concerned }, [], { book, data, on })
    if (!concerned) return say(data.words, 'status.unconfirmed')
    return say(words, 'build.mineCell', {
      status: say(data.words, `status.${status}`),
      amount: `${amount.lead}${amount.figure}${amount.unit}`,
    })
  }
  return {
    byMeasure: new Map(book.measures.map((rule) => [rule.id, said(rule)])),
    facts: (measures) => toAnswered(asked(measures, book), typed, facts, book, data.words),
    linked: linked !== null,
    empty: typed.roles.length === 0 && Object.keys(typed.facts).length === 0,
    fragment: toFragment(typed, book),
  }
}

const asked = (measures: readonly string[], book: Ready): string[] => [
  ...new Set(book.measures.filter(({ id }) => measures.includes(id)).flatMap((rule) => factsOf(rule, book))),
]

function keptIn(page: Window): Typed {
  const saved = load(() => page.localStorage)
  return saved.kind === 'found' ? saved.typed : empty
}

import { isMoneyOrShare, type FigureSpan } from '../../catalogue/index.ts'
import { textOf } from '../outline/blocks.ts'
import type { Outline } from '../outline/outline.ts'
import { casesOf } from './cases.ts'
import { clauseTexts, type ClauseText } from './clause.ts'
import type { GuessedFact } from './formula.ts'
import { headOf, type Received } from './head.ts'
import { stubsOf, type Stub } from './measures.ts'
import { restOf } from './rest.ts'
import { encourages, pays, sentencesOf } from './sentences.ts'
import { takes } from './takes.ts'
import type { Vocabulary } from './vocabulary.ts'
import { guess, printYaml, type Value } from './yaml.ts'

/** The whole folder of a draft and its table of cases, with what was found while writing. */
export interface Drafted {
  readonly files: Readonly<Record<'text.md' | 'policy.yaml' | 'measures.yaml' | 'facts.yaml', string>>
  readonly cases: string
  readonly found: Found
}
export interface Found {
  readonly clauses: number
  readonly figures: number
  readonly money: number
  readonly sentences: number
  readonly measures: number
  /** Sentences that encourage and neither give nor say how much. */
  readonly encouraged: number
  /** What could not be placed: an editor must do it by hand. */
  readonly left: readonly string[]
}

export function draftFiles(outline: Outline, received: Received, vocabulary: Vocabulary): Drafted {
  const accepted = takes()
  const clauses = clauseTexts(outline.blocks)
  const heads = headOf(outline.blocks, clauses, received, vocabulary, accepted)
  const measured = clauses.filter(({ id, block }) => id !== '-' && block.role === 'clause')
  const stubs = measured.flatMap((clause) => stubsOf(clause, vocabulary, accepted.matter))
  const rests = clauses.map((clause) => restOf(clause, usedIn(clause, stubs, heads), accepted.why))
  const measures = { measures: stubs.map(({ measure }) => measure), figures: rests.flatMap(({ entries }) => entries) }
  const all = clauses.flatMap((clause) => clause.figures)
  const sentences = measured.flatMap(sentencesOf)
  return {
    files: {
      'text.md': textOf(outline.blocks),
      'policy.yaml': printFile('policy', heads),
      'measures.yaml': printFile('measures', measures),
      'facts.yaml': printFile('facts', factsOf(stubs)),
    },
    cases: printFile('cases', casesOf(stubs)),
    found: {
      clauses: clauses.filter(({ id }) => id !== '-').length,
      figures: all.length,
      money: all.filter(({ words }) => isMoneyOrShare(words)).length,
      sentences: sentences.length,
      measures: stubs.length,
      encouraged: sentences.filter((sentence) => !pays(sentence) && encourages(sentence)).length,
      left: [...rests.flatMap(({ left }) => left), ...outline.doubts],
    },
  }
}

/** The first line names the schema an editor checks the file by. */
const printFile = (schema: 'policy' | 'measures' | 'facts' | 'cases', value: Readonly<Record<string, Value | undefined>>): string =>
  `# yaml-language-server: $schema=../../${schema === 'cases' ? 'content/' : ''}.schema/${schema}.json\n${printYaml(value)}`

/** Figures of a clause that a label, a measure, a date, a number or the validity accounts for. */
function usedIn(clause: ClauseText, stubs: readonly Stub[], head: Readonly<Record<string, Value | undefined>>): ReadonlySet<FigureSpan> {
  const own = stubs.filter(({ sentence }) => sentence.clause === clause.id)
  const used = new Set<FigureSpan>(own.flatMap((stub) => stub.used))
  // A figure that its sentence prints twice, or that names a class, is accounted for with the one that is computed with.
  for (const { sentence, used: spans, facts } of own)
    for (const figure of sentence.figures)
      if (
        spans.some(({ words }) => words === figure.words) ||
        facts.some(({ values = [] }) => values.some((name) => name.includes(figure.words)))
      )
        used.add(figure)
  const row = clause.block.role === 'annexRow' ? (/^\d+(?=\n)/.exec(clause.text)?.[0].length ?? 0) : 0
  const label = Math.max(clause.block.label?.length ?? 0, row)
  const marks = [head['dates'], head['validity'], head['number']].flatMap(quotesIn)
  for (const figure of clause.figures) {
    if (figure.end <= label) used.add(figure)
    for (const { at, words } of marks) {
      const start = at === clause.id ? clause.text.indexOf(words) : -1
      if (start >= 0 && figure.start >= start && figure.end <= start + words.length) used.add(figure)
    }
  }
  return used
}

/** Every `{ clause, quote }` or `{ clause, words }` inside. */
function quotesIn(value: Value | undefined): { at: string; words: string }[] {
  if (value === undefined || typeof value === 'string') return []
  if (Array.isArray(value)) return value.flatMap(quotesIn)
  const fields = new Map<string, Value | undefined>(Object.entries(value))
  const [clause, quote, words] = [fields.get('clause'), fields.get('quote'), fields.get('words')]
  const own = quote ?? words
  const here = typeof clause === 'string' && typeof own === 'string' ? [{ at: clause, words: own }] : []
  return [...here, ...[...fields.values()].flatMap(quotesIn)]
}

/** facts.yaml: one subject a measure, to be named and shared by a person. */
function factsOf(stubs: readonly Stub[]): Readonly<Record<string, Value>> {
  const asking = stubs.filter(({ facts }) => facts.length > 0)
  return {
    subjects: Object.fromEntries(
      asking.map(({ subject, sentence }) => [
        subject,
        { words: guess(sentence.words.slice(0, 16), '问的是谁的事：改名，能共用的用 content/facts.yaml 里的') },
      ]),
    ),
    facts: Object.fromEntries(
      asking.flatMap(({ subject, facts }) =>
        [...new Map(facts.map((fact) => [fact.name, fact])).values()].map((fact) => [`${subject}.${fact.name}`, factValue(fact)]),
      ),
    ),
  }
}

const factValue = ({ kind, words, unit, values }: GuessedFact): Value => ({
  kind: guess(kind, '怎样回答'),
  unit,
  words,
  values: values?.map((name, i) => ({ id: guess(`todo${String(i + 1)}`, '英文名词'), words: name })),
})

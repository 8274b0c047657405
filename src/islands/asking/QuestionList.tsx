import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Ready } from '../../engine/index.ts'
import { $answers } from '../../stores/answers.ts'
import { readMoney } from '../../stores/estimate/amounts.ts'
import { $needs, $parsed, $settled } from '../../stores/estimate/estimate.ts'
import type { EstimateData } from '../../view/estimate/estimateData.ts'
import { toQuestions } from '../../view/asking/questions.ts'
import { siteHref } from '../../view/site/href.ts'
import { say } from '../../locale/say.ts'
import { segmentOf } from '../../locale/segments.ts'
import { Asked } from './Asked.tsx'
import { leadToQuestions, watchKeyboard } from './keyboard.ts'
import { PlaceLine } from './PlaceLine.tsx'
import { QuestionFold } from './QuestionFold.tsx'
import { useStore } from '../parts/useStore.ts'

export function QuestionList({ data, book }: { readonly data: EstimateData; readonly book: Ready }): VNode | null {
  const typed = useStore($answers)
  const needs = useStore($needs)
  const parsed = useStore($parsed)
  const settled = useStore($settled)
  useEffect(() => watchKeyboard(window), [])
  useEffect(() => leadToQuestions(window), [])
  if (needs === null || parsed === null || settled === null) return null
  const { words } = data
  const { sight, fold, place } = toQuestions(needs, {
    book,
    words,
    typed: typed.facts,
    sample: typed.sample,
    facts: parsed.facts,
    problems: parsed.problems,
    stood: { typed: settled.typed.facts, facts: settled.parsed.facts },
    amounts: typed.amounts ?? {},
    readMoney: (text) => readMoney(text, book),
    labels: data.rulebook.labels,
    limits: data.limits,
    lists: book.listable,
  })
  return (
    <div class="asked">
      {typed.sample.length > 0 && <p class="calc-notice">{say(words, 'sample.note')}</p>}
      {sight.length === 0 && fold === null && <p class="hint">{say(words, 'questions.none')}</p>}
      <Asked items={sight} words={words} />
      {place !== null && (
        <PlaceLine place={place} words={words} src={siteHref(import.meta.env.BASE_URL, `data/places.${segmentOf(book.locale)}.json`)} />
      )}
      {fold !== null && <QuestionFold fold={fold} words={words} />}
    </div>
  )
}

import type { VNode } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { $asked, $asking, $breaks, $chosen, $findings, $groups, $sampled, $totals } from '../../stores/estimate/estimate.ts'
import { settle } from '../../stores/estimate/later.ts'
import { changeWords, type Group, type Results as ResultsView } from '../../view/estimate/result.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { toTotals } from '../../view/estimate/totals.ts'
import { Fold } from '../parts/Fold.tsx'
import { Later } from '../parts/Later.tsx'
import { Answers, Folded, Needs } from './Groups.tsx'
import { Mode, ModeBanner } from './Mode.tsx'
import { Sentence } from './Sentence.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'
import { Totals } from './Totals.tsx'
import { resultsOf, type Worded } from '../parts/resultsOf.ts'
import { useStore } from '../parts/useStore.ts'

const loadCarry = async () => (await import('../carry/Carry.tsx')).Carry
const loadBeside = async () => (await import('./Beside.tsx')).Beside

export function Results(worded: Worded): VNode | null {
  const { data, book, root } = worded
  const findings = useStore($findings)
  const breaks = useStore($breaks)
  const chosen = useStore($chosen)
  const asking = useStore($asking)
  const { on } = useStore($asked)
  const groups = useStore($groups)
  const sampled = useStore($sampled)
  const results = useMemo(
    () => (findings === null ? null : resultsOf(findings, { data, book })),
    [findings, groups, breaks, chosen, asking, book, data, on],
  )
  const totals = useStore($totals)
  const { words } = data
  const summed = useMemo(
    () => totals !== null && <Totals totals={toTotals(totals, { book, data, on })} words={words} root={root} />,
    [totals, book, data, on, root],
  )
  const same = useMemo(() => worded, [data, book, root, worded.reportTo])
  const said = useAnnouncement(results, words)
  if (results === null) return null
  const grouped = (...statuses: readonly Group['status'][]): readonly Group[] =>
    results.groups.filter(({ status }) => statuses.includes(status))
  return (
    <>
      <section class="calc-results" id="results" aria-labelledby="results-title" tabIndex={-1}>
        <ModeBanner words={words} />
        <header class="headline">
          <p class="meta">{results.by}</p>
          <h2 id="results-title" class="big">
            <Sentence text={results.headline} />
          </h2>
          {sampled && <p class="calc-notice">{say(words, 'sample.note')}</p>}
          <p class="meta">{results.disclaimer}</p>
          {results.remarks.map((remark) => (
            <p key={remark} class="meta">
              {remark}
            </p>
          ))}
          <Texts texts={results.texts} root={root} />
          <Fold summary={say(words, 'mode.change')}>{() => <Mode words={words} />}</Fold>
        </header>
        {grouped('mayQualify').map((group) => (
          <Answers key={group.status} group={group} words={words} root={root} />
        ))}
        {summed}
        {grouped('needsAnswers').map((group) => (
          <Needs key={group.status} group={group} words={words} root={root} />
        ))}
        {grouped('unconfirmed', 'notMet', 'notComputable').map((group) => (
          <Folded key={group.status} group={group} words={words} root={root} />
        ))}
        <Later load={loadBeside} props={same} />
        <Later load={loadCarry} props={same} />
      </section>
      <p class="unseen" role="status">
        {said}
      </p>
      <a class="calc-line" href="#results" onClick={settle}>
        <span>{results.headline}</span> <b>{say(words, 'line')}</b>
      </a>
    </>
  )
}

function Texts({ texts, root }: { readonly texts: ResultsView['texts']; readonly root: string }): VNode {
  return (
    <details class="calc-fold">
      <summary>{texts.summary}</summary>
      <ul class="texts">
        {texts.list.map(({ title, path, tag, later }) => (
          <li key={path}>
            <a href={root + path}>{title}</a> <StatusTag tag={tag} />{' '}
            <span class="meta">
              {tag.why}
              {later.join('')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Says what changed, once the typing pauses. */
function useAnnouncement(results: ResultsView | null, words: EstimateWords): string {
  const before = useRef<ResultsView | null>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (results === null) return undefined
    if (before.current === null) {
      before.current = results
      return undefined
    }
    const waiting = setTimeout(() => {
      if (before.current !== null) setSaid(changeWords(before.current, results, words))
      before.current = results
    }, 800)
    return () => {
      clearTimeout(waiting)
    }
  }, [results, words])
  return said
}

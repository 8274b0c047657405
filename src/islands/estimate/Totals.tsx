import type { VNode } from 'preact'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import type { LineView, TotalView } from '../../view/estimate/totals.ts'
import { Figures } from '../parts/Figures.tsx'
import { Points } from './Points.tsx'

interface Props {
  readonly totals: readonly TotalView[]
  readonly words: EstimateWords
  readonly root: string
}

/** What the results come to together, a chain of regions at a time. */
export function Totals({ totals, words, root }: Props): VNode {
  const some = totals.some(({ lines }) => lines.length > 0)
  return (
    <section class="calc-totals" aria-labelledby="totals-title">
      <h3 class="group" id="totals-title">
        {say(words, 'total.heading')}
      </h3>
      <p class="meta">{say(words, some ? 'total.lead' : 'total.none')}</p>
      {totals.map((total) => (
        <section key={total.region} class="total">
          <h4>{total.heading}</h4>
          {total.lines.map((line) => (
            <Sum key={line.kind} line={line} words={words} root={root} />
          ))}
          {total.outside.map((sentence) => (
            <p key={sentence} class="limiter">
              {sentence}
            </p>
          ))}
        </section>
      ))}
    </section>
  )
}

function Sum({ line, words, root }: { readonly line: LineView; readonly words: EstimateWords; readonly root: string }): VNode {
  const { amount } = line
  return (
    <div class="total-line">
      <p>{line.heading}</p>
      <p class="sum">
        <small>{amount.lead}</small> <b>{amount.figure}</b> <small>{amount.unit}</small>
      </p>
      <p class="limiter">
        <Figures text={[line.meaning, line.overYears ?? '', line.open ?? ''].join('')} />
      </p>
      {line.allowed.map(({ words: quote, clause, path }) => (
        <p key={path} class="limiter">
          <a href={root + path}>{clause}</a>：<q class="law">{quote}</q>
        </p>
      ))}
      {(line.measures.length > 1 || line.taken.length > 0 || line.doubts.length > 0) && <Folded line={line} words={words} />}
    </div>
  )
}

function Folded({ line: { measures, taken, doubts }, words }: { readonly line: LineView; readonly words: EstimateWords }): VNode {
  return (
    <details class="calc-fold">
      <summary>{say(words, 'total.more', { n: measures.length })}</summary>
      <p class="limiter">{say(words, 'total.measures', { titles: measures.join(say(words, 'and')) })}</p>
      {taken.map((sentence) => (
        <p key={sentence} class="limiter">
          <Figures text={sentence} />
        </p>
      ))}
      {doubts.length > 0 && <Points points={doubts} />}
    </details>
  )
}

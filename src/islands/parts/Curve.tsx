import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Chart, Curves } from '../../view/chart/curve.ts'
import type { Plot } from '../../view/chart/curveParts.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { Figures } from './Figures.tsx'
import { StatusTag } from './StatusTag.tsx'

const first = 3

/** The charts of 测算: each with its finding, its key and its table; what is beyond the first few is folded. */
export function Curve({ curves, words }: { readonly curves: Curves; readonly words: EstimateWords }): VNode | null {
  const { title, lead, charts } = curves
  const rest = charts.slice(first)
  if (charts.length === 0) return null
  return (
    <section class="curve" aria-labelledby="curve-title">
      <h3 id="curve-title" class="group">
        {title}
      </h3>
      <p class="meta">{lead}</p>
      {charts.slice(0, first).map((chart) => (
        <ChartFigure key={chart.id} chart={chart} words={words} />
      ))}
      {rest.length > 0 && (
        <details class="calc-fold">
          <summary>{say(words, 'curve.more', { n: rest.length })}</summary>
          {rest.map((chart) => (
            <ChartFigure key={chart.id} chart={chart} words={words} />
          ))}
        </details>
      )}
    </section>
  )
}

interface Props {
  readonly chart: Chart
  readonly words: EstimateWords
  /** Of the chart's own heading. */
  readonly level?: 'h3' | 'h4'
}

/** One chart with its key and table; without a script it is the same. */
export const ChartFigure = ({ chart, words, level = 'h4' }: Props): VNode =>
  useMemo(() => <Drawn chart={chart} words={words} level={level} />, [chart, words, level])

/** A chart of one line beside others of its kind: small, at every width. */
export const SmallChart = ({ chart, words }: Props): VNode => (
  <figure class="curve-chart curve-small" id={`curve-${chart.id}`}>
    <Caption chart={chart} level="h4" />
    <Key chart={chart} />
    <svg class="curve-plot curve-narrow" viewBox={chart.narrow.box} role="img" aria-label={chart.title}>
      <Drawing plot={chart.narrow} />
    </svg>
    <Table chart={chart} words={words} />
  </figure>
)

const Caption = ({ chart: { title, finding }, level: Heading }: Pick<Props, 'chart'> & Required<Pick<Props, 'level'>>): VNode => (
  <figcaption>
    <Heading>{title}</Heading>
    <p class="curve-finding">
      <Figures text={finding} />
    </p>
  </figcaption>
)

function Drawn({ chart, words, level = 'h4' }: Props): VNode {
  return (
    <figure class="curve-chart" id={`curve-${chart.id}`}>
      <Caption chart={chart} level={level} />
      <Key chart={chart} />
      <Picture chart={chart} plot={chart.narrow} size="narrow" />
      <Picture chart={chart} plot={chart.wide} size="wide" />
      {chart.notes.map((note) => (
        <p key={note} class="meta">
          {note}
        </p>
      ))}
      <Table chart={chart} words={words} />
    </figure>
  )
}

/** Where the lines have no room for their names. */
function Key({ chart: { lines } }: { readonly chart: Chart }): VNode {
  return (
    <ul class="curve-key">
      {lines.map(({ mark, title, tag, amount }, i) => (
        <li key={i}>
          <svg class="curve-sample" viewBox="0 0 36 10" aria-hidden="true" focusable="false">
            <path class={`curve-path curve-${'abcd'.charAt(i)} curve-${tag.validity}`} d="M0 5H36" />
          </svg>
          <span>
            {mark !== '' && <b>{mark} </b>}
            {title} <StatusTag tag={tag} /> <span class="fig">{amount}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Picture({ chart, plot, size }: { readonly chart: Chart; readonly plot: Plot; readonly size: string }): VNode {
  const id = `curve-${chart.id}-${size}`
  return (
    <svg class={`curve-plot curve-${size}`} viewBox={plot.box} role="img" aria-labelledby={`${id}-t`} aria-describedby={`${id}-d`}>
      <title id={`${id}-t`}>{chart.title}</title>
      <desc id={`${id}-d`}>{chart.finding}</desc>
      <Drawing plot={plot} />
    </svg>
  )
}

const Drawing = ({ plot: { strokes, labels } }: { readonly plot: Plot }): VNode => (
  <>
    {strokes.map(({ kind, d }, i) => (
      <path key={i} class={kind} d={d} />
    ))}
    {labels.map(({ kind, x, y, words, anchor }, i) => (
      <text key={i} class={kind} x={x} y={y} text-anchor={anchor === 'start' ? undefined : anchor}>
        {words}
      </text>
    ))}
  </>
)

function Table({ chart: { title, table }, words }: Props): VNode {
  return (
    <details class="calc-fold curve-table">
      <summary>{say(words, 'curve.table')}</summary>
      <div class="scroll" role="region" aria-label={say(words, 'curve.table.of', { title })} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {table.head.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ base, exact, amounts, what, here }, n) => (
              <tr key={n} class={here ? 'curve-at' : undefined}>
                <th scope="row" class="num">
                  {base}
                  {exact !== null && <small>{exact}</small>}
                </th>
                {amounts.map((amount, i) => (
                  <td key={i} class="num">
                    {amount}
                  </td>
                ))}
                <td>{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

import type { ComponentChildren, VNode } from 'preact'
import { say } from '../../locale/say.ts'
import type { SheetWords } from '../../locale/carry.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import type { Item, Paper } from '../../view/carry/paper.ts'
import type { Quoted } from '../../view/carry/quotes.ts'
import { Figures } from '../parts/Figures.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'

/** full: as it is; dense: the same in running lines; lean: without conditions and readings, which is said. */
export type Leanness = 'full' | 'dense' | 'lean'

interface Props {
  readonly paper: Paper
  readonly lean: Leanness
  readonly words: EstimateWords
  readonly sheet: SheetWords
}

/** What each amount rests on, and every measure that has none. */
export function Evidence({ paper, lean, words, sheet }: Props): VNode {
  return (
    <>
      {paper.items.length > 0 && <h2 class="sheet-title">{say(sheet, 'sheet.evidence')}</h2>}
      {lean === 'lean' && <p class="sheet-small">{say(sheet, 'sheet.lean')}</p>}
      <div class={`sheet-${lean}`}>
        {paper.items.map((item) => (
          <One key={item.id} item={item} lean={lean} words={words} sheet={sheet} />
        ))}
      </div>
      {paper.rest.length > 0 && <Rest paper={paper} sheet={sheet} />}
    </>
  )
}

function One({ item, lean, words, sheet }: Omit<Props, 'paper'> & { readonly item: Item }): VNode {
  const { card, quoted } = item
  return (
    <article class="sheet-ev">
      <h3>
        <span>
          {item.title} <StatusTag tag={item.tag} />
        </span>
        <b>
          <Figures text={item.missing === '' ? item.amount : `${say(sheet, 'sheet.needs')}：${item.amount}`} />
        </b>
      </h3>
      <dl class="sheet-pairs">
        {item.missing !== '' && <Pair name={say(words, 'row.next')}>{item.missing}</Pair>}
        {card.ledger.length > 0 && (
          <Pair name={say(words, 'row.ledger')}>{lean === 'full' ? <Ledger item={item} /> : <Running item={item} />}</Pair>
        )}
        {lean !== 'lean' && (
          <>
            <Said name={say(words, 'row.met')} lines={card.met} />
            <Said name={say(words, 'row.next')} lines={[...card.caps, ...card.next]} />
            <Said name={say(words, 'row.judged')} lines={card.assumes} />
            <Said name={say(words, 'row.readings')} lines={card.points.map(({ about, readings }) => `${about}：${readings.join('；')}`)} />
          </>
        )}
        <Said name={say(words, 'row.source')} lines={lean === 'lean' ? [] : card.notes} />
        <Pair name={say(sheet, 'sheet.quote')}>{quoted === null ? say(sheet, 'sheet.quote.none') : <Quote quoted={quoted} />}</Pair>
        <Pair name={say(sheet, 'sheet.source.is')}>{quoted?.source ?? item.clause}</Pair>
      </dl>
    </article>
  )
}

const Pair = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }): VNode => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)

function Said({ name, lines }: { readonly name: string; readonly lines: readonly string[] }): VNode | null {
  if (lines.length === 0) return null
  return (
    <Pair name={name}>
      <Figures
        text={lines
          .map((line) => (/[。；！？]$/.test(line) ? line : `${line}；`))
          .join('')
          .replace(/；$/, '。')}
      />
    </Pair>
  )
}

const Ledger = ({ item: { card } }: { readonly item: Item }): VNode => (
  <ol class="sheet-ledger">
    {card.ledger.map(({ text, amount, bar }, at) => (
      <li key={at}>
        <span>
          <Figures text={text} />
        </span>
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          {bar !== null && <rect width={bar} height="10" />}
        </svg>
        <span class="fig">{amount}</span>
      </li>
    ))}
  </ol>
)

/** a × b = 200万元 → 最高100万元 = 100万元 */
const Running = ({ item: { card } }: { readonly item: Item }): VNode => (
  <Figures text={card.ledger.map(({ text, amount }) => `${text} = ${amount}`).join(' → ')} />
)

const Quote = ({ quoted: { passages } }: { readonly quoted: Quoted }): VNode => (
  <p class="sheet-law">
    {passages.map(({ clause, runs }, at) => (
      <span key={at}>
        {at > 0 && '……'}
        {clause !== '' && `${clause}：`}
        {runs.map(([text, figure], n) => (figure ? <mark key={n}>{text}</mark> : text))}
      </span>
    ))}
  </p>
)

/** One line each. */
function Rest({ paper: { rest }, sheet }: { readonly paper: Paper; readonly sheet: SheetWords }): VNode {
  return (
    <>
      <h2>{say(sheet, 'sheet.rest', { n: rest.length })}</h2>
      <ul class="sheet-rest">
        {rest.map(({ id, status, title, tag, why }) => (
          <li key={id}>
            {title}【{tag}】{status}
            {why !== '' && `：${why}`}
          </li>
        ))}
      </ul>
    </>
  )
}

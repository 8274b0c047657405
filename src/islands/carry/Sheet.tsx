import type { ComponentChildren, VNode } from 'preact'
import { say } from '../../locale/say.ts'
import { scaleSigns } from '../../schema/locales.ts'
import type { SheetWords } from '../../locale/carry.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import type { Code } from '../../view/carry/qr.ts'
import type { Item, Paper } from '../../view/carry/paper.ts'
import { Figures } from '../parts/Figures.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'
import { Evidence, type Leanness } from './SheetEvidence.tsx'

/** How much of it fits, found by laying it (`paper.tsx`). */
export interface Fit {
  /** Rows on the first page; the others stand among the evidence alone. */
  readonly items: number
  /** Names of what was filled in and of what was not, on the first page; the others at the end. */
  readonly named: number
  readonly lean: Leanness
}

/** The code of a link, and what is said of it. */
export interface LinkCode {
  readonly code: Code
  /** Of its side, the rim included. */
  readonly millimetres: string
  readonly says: string
  /** Printed beside it. */
  readonly address: string
}

export interface SheetProps {
  readonly paper: Paper
  readonly fit: Fit
  readonly link: LinkCode
  readonly words: EstimateWords
  readonly sheet: SheetWords
}

/** An amount with what is said of it: from the last stop or bracket on. */
const amount = new RegExp(`([^，。；：（）]*\\d[\\d,.]*[${scaleSigns}]?元)`)

/** What is printed: first what was asked and what comes of it, then what it rests on. */
export function Sheet(props: SheetProps): VNode {
  const { paper, words, sheet, fit } = props
  return (
    <>
      <section class="sheet-first">
        <Head left={say(sheet, 'sheet.banner')} on={paper.on} />
        <h1>
          {paper.title}
          <small>{paper.under}</small>
        </h1>
        <p class="sheet-answer">
          {(paper.sentence.match(/[^。；]+[。；]?/g) ?? [paper.sentence]).map((part, at) => (
            <span key={at}>{part.split(amount).map((words, n) => (n % 2 === 1 ? <b key={n}>{words}</b> : words))}</span>
          ))}
        </p>
        {paper.remarks.length > 0 && <p class="sheet-small">{paper.remarks.join('')}</p>}
        <Filled paper={paper} sheet={sheet} most={fit.named} />
        <Items {...props} />
        <Together paper={paper} sheet={sheet} />
        <Foot {...props} />
      </section>
      <section class="sheet-later">
        <Head left={paper.running} on={paper.on} />
        <Evidence paper={paper} lean={fit.lean} words={words} sheet={sheet} />
        <All paper={paper} sheet={sheet} most={fit.named} />
      </section>
    </>
  )
}

const Head = ({ left, on }: { readonly left: string; readonly on: string }): VNode => (
  <p class="sheet-head">
    <span>{left}</span>
    <span>{on}</span>
  </p>
)

interface FilledProps {
  readonly paper: Paper
  readonly sheet: SheetWords
  readonly most: number
}

function Filled({ paper: { facts, open }, sheet, most }: FilledProps): VNode {
  const shown = (all: readonly string[], none: string): string =>
    all.length === 0
      ? none
      : [...all.slice(0, most), ...(all.length > most ? [say(sheet, 'sheet.more', { n: all.length - most })] : [])].join('；')
  return (
    <>
      <h2>{say(sheet, 'sheet.filled')}</h2>
      <dl class="sheet-pairs">
        <dt>{say(sheet, 'sheet.facts')}</dt>
        <dd>
          <Figures text={shown(facts, say(sheet, 'sheet.facts.none'))} />
        </dd>
        <dt>{say(sheet, 'sheet.open')}</dt>
        <dd>{shown(open, say(sheet, 'sheet.open.none'))}</dd>
      </dl>
    </>
  )
}

function Items({ paper: { items, rest }, fit, sheet, words }: SheetProps): VNode {
  const shown = items.slice(0, fit.items)
  const columns = ['item', 'amount', 'payee', 'method', 'status', 'clause'] as const
  return (
    <>
      <h2>{say(sheet, 'sheet.items')}</h2>
      {shown.length > 0 && (
        <table class="sheet-items">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" class={`column-${column}`}>
                  {say(sheet, `sheet.col.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((item) => (
              <Row key={item.id} item={item} sheet={sheet} words={words} />
            ))}
          </tbody>
        </table>
      )}
      {items.length === 0 && <p class="sheet-small">{say(sheet, 'sheet.items.none')}</p>}
      {items.length > shown.length && <p class="sheet-small">{say(sheet, 'sheet.items.more', { n: items.length - shown.length })}</p>}
      {rest.length > 0 && <p class="sheet-small">{say(sheet, 'sheet.items.rest', { n: rest.length })}</p>}
    </>
  )
}

const Row = ({ item, sheet, words }: { readonly item: Item; readonly sheet: SheetWords; readonly words: EstimateWords }): VNode => (
  <tr>
    <th scope="row">{item.title}</th>
    <td class={item.missing === '' ? 'sheet-sum' : undefined}>
      <Figures text={item.amount} />
      {item.missing !== '' && <div>{say(sheet, 'sheet.needs')}</div>}
    </td>
    <td>{item.payee ?? say(words, 'row.payee.silent')}</td>
    <td>
      <Figures text={item.missing === '' ? item.method : item.missing} />
    </td>
    <td>
      <StatusTag tag={item.tag} />
    </td>
    <td>{item.clause}</td>
  </tr>
)

function Together({ paper: { sums, outside }, sheet }: { readonly paper: Paper; readonly sheet: SheetWords }): VNode {
  return (
    <>
      <h2>{say(sheet, 'sheet.together')}</h2>
      {sums.length === 0 && <p class="sheet-small">{say(sheet, 'sheet.together.none')}</p>}
      {sums.length > 0 && (
        <table class="sheet-sums">
          <tbody>
            {sums.map(({ place, status, amount, meaning }) => (
              <tr key={place + status}>
                <th scope="row">
                  {place} {status}
                </th>
                <td class="sheet-sum">
                  <Figures text={amount} />
                </td>
                <td>
                  <Figures text={meaning} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {outside.map((sentence) => (
        <p key={sentence} class="sheet-small">
          {sentence}
        </p>
      ))}
      {sums.length > 1 && <p class="sheet-small">{say(sheet, 'sheet.together.apart')}</p>}
    </>
  )
}

const Foot = ({ paper, link, sheet }: SheetProps): VNode => (
  <div class="sheet-foot">
    <div>
      <p>
        <b>{say(sheet, 'sheet.not')}</b>
        {say(sheet, 'sheet.not.rest')}
      </p>
      {paper.statuses.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p class="sheet-address">{say(sheet, 'sheet.version', { version: paper.version, address: link.address })}</p>
      <p class="sheet-address">{link.says}</p>
    </div>
    <CodeImage link={link} sheet={sheet} />
  </div>
)

/** Four modules of margin on each side: a code needs them to be found. */
function CodeImage({ link: { code, millimetres }, sheet }: Pick<SheetProps, 'link' | 'sheet'>): VNode {
  const side = String(code.size + 8)
  return (
    <svg
      class="sheet-code"
      viewBox={`-4 -4 ${side} ${side}`}
      width={`${millimetres}mm`}
      height={`${millimetres}mm`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={say(sheet, 'sheet.code')}
    >
      <path d={code.d} />
    </svg>
  )
}

/** What did not fit above. */
function All({ paper: { facts, open }, sheet, most }: FilledProps): VNode {
  const part = (name: string, all: readonly string[]): ComponentChildren =>
    all.length > most && (
      <>
        <h2>{name}</h2>
        <p class="sheet-small">{all.join('；')}</p>
      </>
    )
  return (
    <>
      {part(say(sheet, 'sheet.facts.all'), facts)}
      {part(say(sheet, 'sheet.open.all'), open)}
    </>
  )
}

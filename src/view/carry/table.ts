import type { Cell, Sheet } from './csv.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { amountText, type Carried } from './carried.ts'

const columns = [
  'kind',
  'region',
  'policy',
  'status',
  'clause',
  'title',
  'result',
  'amount',
  'bound',
  'low',
  'high',
  'why',
  'link',
] as const
type Column = (typeof columns)[number]
type Row = Readonly<Partial<Record<Column, Cell>>>

/** What each sheet of a workbook shows; the CSV has all columns in one table. */
const shown = {
  results: ['region', 'policy', 'status', 'clause', 'title', 'result', 'amount', 'bound', 'low', 'high', 'why', 'link'],
  totals: ['region', 'status', 'amount', 'bound', 'low', 'high', 'title', 'why'],
  about: ['title', 'why'],
} as const satisfies Record<string, readonly Column[]>
type Part = keyof typeof shown
const parts: readonly Part[] = ['results', 'totals', 'about']

/** Results, totals and what they rest on, as sheets. @param root the start of every link into this script's part of the site. */
export function toSheets(taken: Carried, words: EstimateWords, root: string): Sheet[] {
  const rows = rowsOf(taken, words, root)
  return parts.map((part) => sheetOf(say(words, `carry.sheet.${part}`), shown[part], rows[part], words))
}

/** The same in one table. */
export function toSheet(taken: Carried, words: EstimateWords, root: string): Sheet {
  const rows = rowsOf(taken, words, root)
  const all = parts.flatMap((part) => rows[part].map((row): Row => ({ kind: say(words, `carry.sheet.${part}`), ...row })))
  return sheetOf('', columns, all, words)
}

const sheetOf = (name: string, of: readonly Column[], rows: readonly Row[], words: EstimateWords): Sheet => ({
  name,
  head: of.map((column) => say(words, `carry.col.${column}`)),
  rows: rows.map((row) => of.map((column) => row[column] ?? '')),
})

const rowsOf = (taken: Carried, words: EstimateWords, root: string): Record<Part, readonly Row[]> => ({
  results: resultRows(taken, words, root),
  totals: totalRows(taken, words),
  about: aboutRows(taken, words),
})

const figure = (value: string | null): Cell => (value === null ? '' : { number: value })

const resultRows = ({ results }: Carried, words: EstimateWords, root: string): Row[] =>
  results.map((one) => ({
    region: one.region,
    policy: one.policy,
    status: one.tag,
    clause: one.clause,
    title: one.title,
    result: one.status,
    amount: one.amount,
    bound: one.bound,
    low: figure(one.low),
    high: one.endless ? say(words, 'carry.none') : figure(one.high),
    why: one.why,
    link: root + one.path,
  }))

/** A line without an amount of its own is in no total; what stands outside is said once, on the first line. */
const totalRows = ({ totals }: Carried, words: EstimateWords): Row[] =>
  totals.flatMap(({ heading, lines, outside }) =>
    lines.map((line, at) => ({
      region: heading,
      status: say(words, `carry.kind.${line.kind}`),
      amount: amountText(line.amount),
      bound: line.amount.lead,
      low: figure(line.low),
      high: line.high === null ? say(words, 'carry.none') : figure(line.high),
      title: line.measures.join(say(words, 'and')),
      why: [line.meaning, ...line.taken, line.overYears ?? '', line.open ?? '', ...(at === 0 ? outside : [])]
        .filter((part) => part !== '')
        .join(''),
    })),
  )

const aboutRows = (taken: Carried, words: EstimateWords): Row[] =>
  (
    [
      ['headline', taken.headline],
      ['by', taken.by],
      ['chosen', taken.chosen],
      ['facts', taken.facts.join('；')],
      ['texts', taken.texts.join('；')],
      ['ends', say(words, 'carry.ends')],
      ['disclaimer', taken.disclaimer],
      ['version', taken.version],
      ['link', taken.link],
    ] as const
  ).map(([key, why]) => ({ title: say(words, `carry.about.${key}`), why }))

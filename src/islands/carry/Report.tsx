import type { VNode } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { addressOf } from '../../edge/address.ts'
import { fetchJson } from '../../edge/fetchJson.ts'
import { $asked, $settled } from '../../stores/estimate/estimate.ts'
import { settle } from '../../stores/estimate/later.ts'
import { toReport } from '../../view/carry/report.ts'
import { say } from '../../locale/say.ts'
import type { Carried, CarriedResult } from '../../view/carry/carried.ts'
import { CarryNotice } from './CarryNotice.tsx'
import type { Worded } from '../parts/resultsOf.ts'
import { carryNow } from './carryNow.ts'
import { useCarry } from './useCarry.ts'
import { useStore } from '../parts/useStore.ts'

/** The part of the open data that has the words of the texts. */
interface Quoted {
  readonly measures: readonly { readonly id: string; readonly quotes: readonly { readonly words: string }[] }[]
}

type Quotes = ReadonlyMap<string, readonly string[]>

/** 发现错误: one result with its clause, its words and the answers, to be sent to whoever keeps the site. */
export function Report({ worded }: { readonly worded: Worded }): VNode {
  const { data, root, reportTo } = worded
  const { words } = data
  const settled = useStore($settled)
  const asked = useStore($asked)
  const [open, setOpen] = useState(false)
  const [quotes, setQuotes] = useState<Quotes | null>(null)
  const [chosen, setChosen] = useState('')
  const [wrong, setWrong] = useState('')
  const carry = useCarry(words)
  const taken = useMemo(() => (open ? carryNow(worded) : null), [open, settled, asked, worded])
  useEffect(() => {
    if (open && quotes === null) void quotesIn(root).then(setQuotes)
  }, [open, root])
  const resultIn = (now: Carried): CarriedResult | undefined => now.results.find(({ id }) => id === chosen) ?? now.results[0]
  const textOf = (now: Carried): string => {
    const result = resultIn(now)
    if (result === undefined) return ''
    return toReport(now, { result, quotes: quotes?.get(result.id) ?? [], address: addressOf(root + result.path), wrong }, words)
  }
  return (
    <details class="calc-fold report" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary onClick={settle}>{say(words, 'report')}</summary>
      <p class="meta">{say(words, reportTo === null ? 'report.lead' : 'report.lead.to')}</p>
      <label>
        {say(words, 'report.which')}
        <select
          class="field"
          value={taken === null ? '' : resultIn(taken)?.id}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          {taken?.results.map(({ id, heading, tag }) => (
            <option key={id} value={id}>
              {heading}（{tag}）
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words, 'report.wrong')}
        <textarea class="field" rows={2} value={wrong} onInput={({ currentTarget }) => setWrong(currentTarget.value)} />
      </label>
      <label>
        {say(words, 'report.text')}
        <textarea class="field" rows={9} readOnly value={taken === null ? '' : textOf(taken)} />
      </label>
      <p class="act">
        <button type="button" class="btn quiet" onClick={() => void carry.copy(textOf(carryNow(worded)), say(words, 'report.copied'))}>
          {say(words, 'report.copy')}
        </button>
        {reportTo !== null && <a href={reportTo}>{say(words, 'report.open')}</a>}
      </p>
      <CarryNotice carry={carry} words={words} />
    </details>
  )
}

/** The words each measure rests on, in the order of the text; null where the data does not come: asked for again at the next opening. */
async function quotesIn(root: string): Promise<Quotes | null> {
  try {
    const { measures } = await fetchJson<Quoted>(addressOf(`${root}../data/catalogue.json`))
    return new Map(measures.map(({ id, quotes }) => [id, quotes.map(({ words }) => words)]))
  } catch {
    return null
  }
}

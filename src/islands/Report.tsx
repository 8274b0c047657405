import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { addressOf } from '../scripts/address.ts'
import { fetchJson } from '../scripts/fetchJson.ts'
import { toReport } from '../view/report.ts'
import { say } from '../view/say.ts'
import type { TakenResult } from '../view/taken.ts'
import { Carried } from './Carried.tsx'
import type { Worded } from './resultsOf.ts'
import { takeNow } from './takeNow.ts'
import { useCarry } from './useCarry.ts'

/** The part of the open data that has the words of the texts. */
interface Quoted {
  readonly measures: readonly { readonly id: string; readonly quotes: readonly { readonly words: string }[] }[]
}

type Quotes = ReadonlyMap<string, readonly string[]>

/** 发现错误: one result with its clause, its words and the answers, to be sent to whoever keeps the site. */
export function Report({ worded }: { readonly worded: Worded }): VNode {
  const { data, root, reportTo } = worded
  const { words } = data
  const [quotes, setQuotes] = useState<Quotes | null>(null)
  const [results, setResults] = useState<readonly TakenResult[]>([])
  const [chosen, setChosen] = useState('')
  const [text, setText] = useState('')
  const carry = useCarry(words)
  const write = (id: string, quoted: Quotes | null): void => {
    const taken = takeNow(worded)
    const result = taken.results.find((one) => one.id === id) ?? taken.results[0]
    setResults(taken.results)
    setChosen(result?.id ?? '')
    setText(result === undefined ? '' : toReport(taken, result, quoted?.get(result.id) ?? [], addressOf(root + result.path), words))
  }
  const open = async (): Promise<void> => {
    const found = quotes ?? (await quotesIn(root))
    setQuotes(found)
    write(chosen, found)
  }
  return (
    <details
      class="calc-fold report"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) void open()
      }}
    >
      <summary>{say(words, 'report')}</summary>
      <p class="meta">{say(words, reportTo === null ? 'report.lead' : 'report.lead.to')}</p>
      <label>
        {say(words, 'report.which')}
        <select value={chosen} onChange={({ currentTarget }) => write(currentTarget.value, quotes)}>
          {results.map(({ id, heading, tag }) => (
            <option key={id} value={id}>
              {heading}（{tag}）
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words, 'report.text')}
        <textarea rows={10} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
      </label>
      <p class="act">
        <button type="button" class="btn quiet" onClick={() => void carry.copy(text, say(words, 'report.copied'))}>
          {say(words, 'report.copy')}
        </button>
        {reportTo !== null && <a href={reportTo}>{say(words, 'report.open')}</a>}
      </p>
      <Carried carry={carry} words={words} />
    </details>
  )
}

/** The words each measure rests on, in the order of the text; null where the data does not come. */
async function quotesIn(root: string): Promise<Quotes | null> {
  try {
    const { measures } = await fetchJson<Quoted>(addressOf(`${root}../data/catalogue.json`))
    return new Map(measures.map(({ id, quotes }) => [id, quotes.map(({ words }) => words)]))
  } catch {
    return null
  }
}

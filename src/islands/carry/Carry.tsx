import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { addressOf } from '../../edge/address.ts'
import { toXlsx } from '../../edge/xlsx.ts'
import { toPaper, toPlainText } from '../../view/carry/plainText.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { say, type LabelOf } from '../../locale/say.ts'
import { toCsv } from '../../view/carry/csv.ts'
import { toSheet, toSheets } from '../../view/carry/table.ts'
import { CarryNotice } from './CarryNotice.tsx'
import { Report } from './Report.tsx'
import { SaveResults } from './SaveResults.tsx'
import type { Worded } from '../parts/resultsOf.ts'
import { carryNow } from './carryNow.ts'
import { saveCsv, useCarry, type Carry } from './useCarry.ts'

/** 带走: text, link, paper, table, list. */
export function Carry(worded: Worded): VNode {
  const { words } = worded.data
  const carry = useCarry(words)
  const button = (key: LabelOf<EstimateWords>, act: () => void, kind = 'btn quiet'): VNode => (
    <button type="button" class={kind} onClick={act}>
      {words[key]}
    </button>
  )
  return (
    <section class="take" aria-labelledby="take-title">
      <h3 class="group" id="take-title">
        {say(words, 'carry.heading')}
      </h3>
      <p class="meta">{say(words, 'carry.lead')}</p>
      <p class="act">
        {button('carry.copy', () => void copyNow(worded, carry), 'btn')}
        {button('carry.link', () => void carry.copy(carryNow(worded).link, say(words, 'carry.linked')))}
        {button('carry.print', () => {
          printNow(worded, carry)
        })}
        {button('carry.csv', () => {
          saveTable(worded, carry)
        })}
        {button('carry.xlsx', () => void saveWorkbook(worded, carry))}
      </p>
      <CarryNotice carry={carry} words={words} />
      <SaveResults worded={worded} />
      <Report worded={worded} />
      <Paper worded={worded} />
    </section>
  )
}

/** Paper shows no form: the answers are printed below the results. */
function Paper({ worded }: { readonly worded: Worded }): VNode {
  const [lines, setLines] = useState<readonly string[]>([])
  useEffect(() => {
    const write = (): void => {
      setLines(toPaper(carryNow(worded), worded.data.words))
    }
    window.addEventListener('beforeprint', write)
    return () => {
      window.removeEventListener('beforeprint', write)
    }
  }, [worded])
  return (
    <div class="take-paper">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

function copyNow(worded: Worded, carry: Carry): Promise<void> {
  const { words } = worded.data
  const text = toPlainText(carryNow(worded), words)
  return carry.copy(text, say(words, 'carry.copied', { n: text.split('\n').length }))
}

function printNow({ data }: Worded, { tell }: Carry): void {
  // Absent in some web views, whatever the types say.
  const { print } = window as { readonly print?: () => void }
  if (print === undefined) tell(say(data.words, 'carry.noPrint'))
  else print.call(window)
}

const fileName = ({ data: { words } }: Worded, date: string): string => say(words, 'carry.file', { date })

function saveTable(worded: Worded, carry: Carry): void {
  const taken = carryNow(worded)
  saveCsv(carry, fileName(worded, taken.on), toCsv(toSheet(taken, worded.data.words, addressOf(worded.root))))
}

async function saveWorkbook(worded: Worded, carry: Carry): Promise<void> {
  const { words } = worded.data
  const taken = carryNow(worded)
  const root = addressOf(worded.root)
  try {
    const file = await toXlsx(toSheets(taken, words, root))
    carry.save(`${fileName(worded, taken.on)}.xlsx`, file, toCsv(toSheet(taken, words, root)))
  } catch {
    carry.tell(say(words, 'carry.failed'))
  }
}

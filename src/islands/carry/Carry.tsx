import type { VNode } from 'preact'
import { useRef, type MutableRef } from 'preact/hooks'
import { addressOf } from '../../edge/address.ts'
import { toXlsx } from '../../edge/xlsx.ts'
import { toPlainText } from '../../view/carry/plainText.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { say, type LabelOf } from '../../locale/say.ts'
import { toCsv } from '../../view/carry/csv.ts'
import { toSheet, toSheets } from '../../view/carry/table.ts'
import { CarryNotice } from './CarryNotice.tsx'
import { Report } from './Report.tsx'
import { SaveResults } from './SaveResults.tsx'
import type { Worded } from '../parts/resultsOf.ts'
import { carryNow } from './carryNow.ts'
import { usePress, preparePress, type Press } from './usePress.ts'
import { saveCsv, useCarry, type Carry } from './useCarry.ts'

/** 带走: text, link, paper, table, list. */
export function Carry(worded: Worded): VNode {
  const { words } = worded.data
  const carry = useCarry(words)
  const bare = useRef(false)
  const press = usePress(worded, bare)
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
        {button('carry.copy', () => void copyText(worded, carry, 'carry.copied'), 'btn')}
        {button('carry.link', () => void carry.copy(carryNow(worded).link, say(words, 'carry.linked')))}
        {button('carry.print', () => void printNow(worded, carry, press, bare.current))}
        {button('carry.csv', () => {
          saveTable(worded, carry)
        })}
        {button('carry.xlsx', () => void saveWorkbook(worded, carry))}
      </p>
      <label class="tick">
        <input
          type="checkbox"
          aria-describedby="code-help"
          onChange={({ currentTarget }) => {
            bare.current = currentTarget.checked
          }}
        />{' '}
        {say(words, 'carry.code.bare')}
      </label>
      <p class="hint" id="code-help">
        {say(words, 'carry.code')}
      </p>
      <CarryNotice carry={carry} words={words} />
      <SaveResults worded={worded} />
      <Report worded={worded} />
    </section>
  )
}

function copyText(worded: Worded, carry: Carry, said: 'carry.copied' | 'carry.noPrint.copied'): Promise<void> {
  const { words } = worded.data
  const text = toPlainText(carryNow(worded), words)
  return carry.copy(text, say(words, said, { n: text.split('\n').length }))
}

/** The sheet is laid, then printed; where there is no printing the text is copied. */
async function printNow(worded: Worded, carry: Carry, press: MutableRef<Press | null>, bare: boolean): Promise<void> {
  const { words } = worded.data
  // Absent in some web views, whatever the types say.
  const { print } = window as { readonly print?: () => void }
  if (print === undefined) {
    await copyText(worded, carry, 'carry.noPrint.copied')
    return
  }
  press.current ??= await preparePress(worded).catch(() => null)
  if (press.current === null) carry.tell(say(words, 'carry.printPlain'))
  else press.current.lay(bare)
  print.call(window)
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

import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { addressOf } from '../scripts/address.ts'
import { toXlsx } from '../scripts/xlsx.ts'
import { toPaper, toPlainText } from '../view/plainText.ts'
import { say, type WordKey } from '../view/say.ts'
import { toCsv } from '../view/csv.ts'
import { toSheet, toSheets } from '../view/table.ts'
import { Carried } from './Carried.tsx'
import { SaveResults } from './SaveResults.tsx'
import { takeNow, type Estimate } from './takeNow.ts'
import { saveCsv, useCarry, type Carry } from './useCarry.ts'

/** 带走: text, link, paper, table, list. */
export function TakeAway(estimate: Estimate): VNode {
  const { words } = estimate.data
  const carry = useCarry(words)
  const button = (key: WordKey, act: () => void, kind = 'btn quiet'): VNode => (
    <button type="button" class={kind} onClick={act}>
      {say(words, key)}
    </button>
  )
  return (
    <section class="take" aria-labelledby="take-title">
      <h3 class="group" id="take-title">
        {say(words, 'take.heading')}
      </h3>
      <p class="meta">{say(words, 'take.lead')}</p>
      <p class="act">
        {button('take.copy', () => void copyNow(estimate, carry), 'btn')}
        {button('take.link', () => void carry.copy(takeNow(estimate).link, say(words, 'take.linked')))}
        {button('take.print', () => {
          printNow(estimate, carry)
        })}
        {button('take.csv', () => {
          saveTable(estimate, carry)
        })}
        {button('take.xlsx', () => void saveWorkbook(estimate, carry))}
      </p>
      <Carried carry={carry} words={words} />
      <SaveResults estimate={estimate} />
      <Paper estimate={estimate} />
    </section>
  )
}

/** Paper shows no form: the answers are printed below the results. */
function Paper({ estimate }: { readonly estimate: Estimate }): VNode {
  const [lines, setLines] = useState<readonly string[]>([])
  useEffect(() => {
    const write = (): void => {
      setLines(toPaper(takeNow(estimate), estimate.data.words))
    }
    window.addEventListener('beforeprint', write)
    return () => {
      window.removeEventListener('beforeprint', write)
    }
  }, [estimate])
  return (
    <div class="take-paper">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

function copyNow(estimate: Estimate, carry: Carry): Promise<void> {
  const { words } = estimate.data
  const text = toPlainText(takeNow(estimate), words)
  return carry.copy(text, say(words, 'take.copied', { n: text.split('\n').length }))
}

function printNow({ data }: Estimate, { tell }: Carry): void {
  // Absent in some web views, whatever the types say.
  const { print } = window as { readonly print?: () => void }
  if (print === undefined) tell(say(data.words, 'take.noPrint'))
  else print.call(window)
}

const fileName = ({ data: { words } }: Estimate, date: string): string => say(words, 'take.file', { date })

function saveTable(estimate: Estimate, carry: Carry): void {
  const taken = takeNow(estimate)
  saveCsv(carry, fileName(estimate, taken.on), toCsv(toSheet(taken, estimate.data.words, addressOf(estimate.root))))
}

async function saveWorkbook(estimate: Estimate, carry: Carry): Promise<void> {
  const { words } = estimate.data
  const taken = takeNow(estimate)
  const root = addressOf(estimate.root)
  try {
    const file = await toXlsx(toSheets(taken, words, root))
    carry.save(`${fileName(estimate, taken.on)}.xlsx`, file, toCsv(toSheet(taken, words, root)))
  } catch {
    carry.tell(say(words, 'take.failed'))
  }
}

import type { VNode } from 'preact'
import { addressOf } from '../../edge/address.ts'
import { toXlsx } from '../../edge/xlsx.ts'
import { toQuery, type BuilderData, type Choice, type Shown } from '../../view/compare/builder.ts'
import { fileName, toCompareSheet, toCompareSheets, type CompareCarry } from '../../view/compare/compareSheet.ts'
import { toCsv } from '../../view/carry/csv.ts'
import { say } from '../../locale/say.ts'
import { CarryNotice } from '../carry/CarryNotice.tsx'
import type { Mine } from './mine.ts'
import { saveCsv, useCarry } from '../carry/useCarry.ts'

interface Props {
  readonly data: BuilderData
  readonly choice: Choice
  readonly shown: Shown
  readonly mine: Mine | null
  readonly facts: readonly string[]
  readonly on: string
  readonly root: string
}

/** 带走: link, paper, table. */
export function BuilderCarry({ data, choice, shown, mine, facts, on, root }: Props): VNode {
  const { words, carryWords } = data
  const carry = useCarry(carryWords)
  const link = addressOf(`${root}compare/${toQuery(choice)}${mine === null || mine.empty ? '' : mine.fragment}`)
  const carried = (): CompareCarry => ({ shown, mine: mine?.byMeasure ?? null, facts, on, link, root: addressOf(root) })
  const name = fileName(data, on)
  const workbook = async (): Promise<void> => {
    try {
      carry.save(`${name}.xlsx`, await toXlsx(toCompareSheets(data, carried())), toCsv(toCompareSheet(data, carried())))
    } catch {
      carry.tell(say(carryWords, 'carry.failed'))
    }
  }
  const print = (): void => {
    // Absent in some web views, whatever the types say.
    const { print: printNow } = window as { readonly print?: () => void }
    if (printNow === undefined) carry.tell(say(carryWords, 'carry.noPrint'))
    else printNow.call(window)
  }
  return (
    <section class="take" aria-label={words['build.take']}>
      <p class="act">
        <button
          type="button"
          class="btn"
          onClick={() => void carry.copy(link, words[mine === null || mine.empty ? 'build.linked' : 'build.linkedMine'])}
        >
          {words['build.link']}
        </button>
        <button type="button" class="btn quiet" onClick={print}>
          {words['build.print']}
        </button>
        <button
          type="button"
          class="btn quiet"
          onClick={() => {
            saveCsv(carry, name, toCsv(toCompareSheet(data, carried())))
          }}
        >
          {words['build.csv']}
        </button>
        <button type="button" class="btn quiet" onClick={() => void workbook()}>
          {words['build.xlsx']}
        </button>
      </p>
      <CarryNotice carry={carry} words={carryWords} />
    </section>
  )
}

import type { VNode } from 'preact'
import type { SavedItem } from '../../stores/saved/savedItems.ts'
import { $list } from '../../stores/saved/savedList.ts'
import { toBlock, toListFragment } from '../../stores/saved/savedText.ts'
import { $today } from '../../stores/today.ts'
import { toSavedRow, toSavedSheet, type SavedData } from '../../view/saved/savedList.ts'
import type { SavedWords } from '../../locale/savedList.ts'
import { say, type LabelOf } from '../../locale/say.ts'
import { toCsv } from '../../view/carry/csv.ts'
import { CarryNotice } from '../carry/CarryNotice.tsx'
import type { SavedProps } from './SavedList.tsx'
import { addressOf } from '../../edge/address.ts'
import { saveCsv, useCarry } from '../carry/useCarry.ts'

/** A chat app cuts what is longer. */
const longLink = 2000

export function ExportList({ data, root }: SavedProps): VNode {
  const { words } = data
  const carry = useCarry(words)
  const button = (key: LabelOf<SavedWords>, act: () => void): VNode => (
    <button type="button" class="btn quiet" onClick={act}>
      {words[key]}
    </button>
  )
  const copyText = (): void => {
    void carry.copy(listText(data, addressOf(root)), say(words, 'saved.copied', { n: $list.get().length }))
  }
  const copyLink = (): void => {
    const link = addressOf(`${root}saved/${toListFragment(blocks('', shortHeading(data)))}`)
    const long = link.length > longLink ? say(words, 'saved.export.long', { n: link.length }) : ''
    void carry.copy(link, say(words, 'saved.linked') + long)
  }
  const saveTable = (): void => {
    const on = $today.get()
    saveCsv(carry, say(words, 'saved.file', { date: on }), toCsv(toSavedSheet($list.get(), data, on, addressOf(root))))
  }
  return (
    <section class="take" aria-labelledby="export">
      <h2 id="export">{say(words, 'saved.export')}</h2>
      <p class="meta">{say(words, 'saved.export.lead')}</p>
      <p class="act">
        {button('saved.export.text', copyText)} {button('saved.export.link', copyLink)} {button('saved.export.csv', saveTable)}
      </p>
      <CarryNotice carry={carry} words={words} />
    </section>
  )
}

const blocks = (root: string, heading: (item: SavedItem) => string): string =>
  $list
    .get()
    .map((item, at) => toBlock(item, at + 1, heading(item), root))
    .join('\n\n')

const fullHeading =
  (data: SavedData) =>
  (item: SavedItem): string => {
    const { heading, tag } = toSavedRow(item, data, $today.get())
    return tag === null ? heading : `${heading}【${tag.word}】`
  }

/** A link is short: whoever opens it has the names of our clauses. */
const shortHeading =
  (data: SavedData) =>
  (item: SavedItem): string => {
    const { heading, clause } = toSavedRow(item, data, $today.get())
    return item.kind === 'clause' && clause !== null ? '' : heading
  }

function listText(data: SavedData, root: string): string {
  const { words, version } = data
  const head = say(words, 'saved.head', {
    n: $list.get().length,
    date: $today.get(),
    version,
    banner: say(words, 'saved.banner'),
  })
  return [`※ ${head}`, `※ ${say(words, 'saved.head.back')}`, '', blocks(root, fullHeading(data))].join('\n')
}

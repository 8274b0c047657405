import type { VNode } from 'preact'
import type { Item } from '../../view/asking/questions.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { AmountBlock } from './Amount.tsx'
import { field } from './Field.tsx'
import { ReceivedGroup } from './Received.tsx'

interface Props {
  readonly items: readonly Item[]
  readonly words: EstimateWords
}

/** Questions in their order; the same question is the same markup. */
export const Asked = ({ items, words }: Props): VNode => <>{items.map((item) => drawn(item, words))}</>

function drawn(item: Item, words: EstimateWords): VNode {
  switch (item.kind) {
    case 'question':
      return field(item.question, words)
    case 'amount':
      return <AmountBlock key={item.id} amount={item.amount} words={words} />
    case 'received':
      return <ReceivedGroup key={item.id} received={item.received} words={words} />
  }
}

import type Decimal from 'decimal.js'
import type { Assessment } from '../../src/engine/index.ts'
import { nothing } from '../../src/money/money.ts'
import { bare, byName, computable, engine, total } from './contestants.ts'
import type { Size } from './sizes.ts'

/**
 * Before anything is timed: all contestants must have the engine's results, or their times say nothing.
 * @throws with every amount that differs.
 */
export function checkAgreement(size: Size): void {
  const ids = computable(size)
  const [ours, plain] = [engine(size), bare(size)]
  const peer = size.copies === null ? null : { byName: byName(size), total: total(size) }
  for (const turn of size.facts.keys()) {
    const amounts = ours(turn).flatMap(amountOf)
    compare('直算', ids, amounts, plain(turn))
    if (peer === null) continue
    compare('publicodes', ids, amounts, peer.byName(turn))
    compare('publicodes', ['合计'], [amounts.reduce<Decimal>((sum, amount) => sum.plus(amount), nothing)], [peer.total(turn)])
  }
}

function compare(who: string, ids: readonly string[], ours: readonly Decimal[], theirs: readonly (Decimal | number)[]): void {
  if (theirs.length !== ids.length) throw new Error(`${who}有 ${String(theirs.length)} 个金额，应为 ${String(ids.length)} 个`)
  const wrong = ids.flatMap((id, at) => {
    const [own, other] = [ours[at], theirs[at]]
    return own !== undefined && other !== undefined && isSame(own, other) ? [] : [`  ${id}：引擎 ${String(own)}，${who} ${String(other)}`]
  })
  if (wrong.length > 0) throw new Error(`${who}与引擎的金额不同：\n${wrong.join('\n')}`)
}

/** Exactly; a float only to the fen. */
const isSame = (ours: Decimal, theirs: Decimal | number): boolean =>
  typeof theirs === 'number' ? ours.minus(theirs).abs().lt('0.005') : ours.eq(theirs)

/** The one amount of a measure when everything is answered; none where the text gives no figure. */
function amountOf({ rule, status, amount }: Assessment): Decimal[] {
  if (rule.pays.kind === 'open') return []
  if (amount?.high == null || status === 'needsAnswers' || !amount.low.eq(amount.high))
    throw new Error(`${rule.id}：答案齐全，却没有单一的金额（${status}）`)
  return [amount.low]
}

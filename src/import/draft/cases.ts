import { shift, printed, printedRate } from '../../money/printed.ts'
import type { Kink } from './formula.ts'
import type { Stub } from './measures.ts'
import { guess, type Value } from './yaml.ts'

/** test/policies/<id>.yaml: a row for nothing answered, and rows at and around each threshold and ceiling found. */
export function casesOf(stubs: readonly Stub[]): Readonly<Record<string, Value>> {
  return {
    cases: stubs.flatMap((stub) => [
      row(stub, '什么都没有答', {}, {}, '写上状态、范围和缺哪些'),
      ...stub.kinks.flatMap((kink) => kinkRows(stub, kink)),
    ]),
  }
}

function row(
  { id }: Stub,
  name: string,
  facts: Readonly<Record<string, string>>,
  result: Readonly<Record<string, string>>,
  why: string,
): Value {
  return { measure: guess(id, why), name, facts, ...result }
}

function kinkRows(stub: Stub, kink: Kink): Value[] {
  const { fact, at, gives, rate } = kink
  if (kink.kind === 'cap' && gives !== undefined && rate !== undefined) {
    const where = capAt(gives, rate)
    if (where === null) return []
    return [
      row(stub, '封顶点', { [fact]: `${where.at}元` }, { amount: gives }, '补上别的条件，手工核对金额'),
      row(stub, '封顶点以下', { [fact]: `${where.below}元` }, {}, '手工算出金额'),
      row(stub, '超过封顶点', { [fact]: `${where.above}元` }, { amount: gives, limiter: 'cap' }, '补上别的条件，手工核对'),
    ]
  }
  if (at === undefined) return []
  const [below, above] = around(at)
  if (kink.kind === 'tier' && gives !== undefined)
    return [
      row(stub, `达到${at}`, { [fact]: at }, { amount: gives }, '补上别的条件，手工核对金额'),
      row(stub, `${at}以下`, { [fact]: below }, {}, '手工算出金额'),
    ]
  return [
    row(stub, `门槛${at}`, { [fact]: at }, {}, '写上状态和金额'),
    row(stub, `门槛${at}以下`, { [fact]: below }, {}, '写上状态和金额'),
    row(stub, `门槛${at}以上`, { [fact]: above }, {}, '写上状态和金额'),
  ]
}

/** 500万元 at 30%: the base at which the ceiling begins, in fen upwards, and one fen on either side. */
export function capAt(cap: string, rate: string): { at: string; below: string; above: string } | null {
  const yuan = printed(cap)?.value
  const share = printedRate(rate)
  if (yuan === undefined || share === null || /^0(?:\.0*)?$/.test(share)) return null
  const places = share.split('.')[1]?.length ?? 0
  const [fen, part] = [BigInt(shift(yuan, 2).split('.')[0] ?? '0'), BigInt(shift(share, places))]
  const most = fen * 10n ** BigInt(places)
  const at = (most + part - 1n) / part
  const inYuan = (value: bigint): string => shift(String(value), -2)
  return { at: inYuan(at), below: inYuan(at - 1n), above: inYuan(at + 1n) }
}

/** The least below and above a printed figure: 1元, 1家, 1%. */
function around(at: string): [string, string] {
  const found = printed(at)
  if (found === null) return [at, at]
  const step = (by: bigint): string => `${String(BigInt(found.value.split('.')[0] ?? '0') + by)}${found.unit}`
  return [step(-1n), step(1n)]
}

import { describe, expect, test } from 'vitest'
import { Refusal } from '../../src/batch/file/refusal.ts'
import { chance, type Chance } from '../naive/generate.ts'
import { more, seed } from '../runs.ts'
import { deskOf } from './desk.ts'
import { readFile, type Told } from './reading.ts'
import { bookFrom, sheetFrom, type Made } from './sheets.ts'
import { gbk, utf16, utf8 } from './texts.ts'

/**
 * Good lists of enterprises, each with one thing changed: whatever was not touched is read as before, nobody is there who was not,
 * and what is not read is listed. 500 of them here, 10,000 in `npm run proof`.
 */
const desk = deskOf('zh-Hans', ['450000'])
const headers = ['企业名称', '单位类型', '标识解析节点建设项目：项目总投资额（万元）', '“专精特新”企业', '备注']
const width = headers.length

type Row = readonly string[]
const firm = (nth: number, dice: Chance): string[] => [
  `${dice.oneOf(['桂林', '南宁', '梧州'])}第${String(nth)}机械公司`,
  dice.oneOf(['软件企业', '制造业企业', '标识解析节点运营单位']),
  dice.oneOf([String(dice.below(9000)), `${String(dice.below(900))}.5`, '1,200.00', '1.2亿', '']),
  dice.oneOf(['是', '否', '']),
  dice.oneOf(['', '已核实', '甲,乙', '他说“好”', '=1+1']),
]
const rowsOf = (dice: Chance): string[][] => Array.from({ length: 5 + dice.below(8) }, (_, nth) => firm(nth + 1, dice))

/** What stands in a cell that is not as it should be. */
const odd = [
  '',
  '—',
  '无',
  '#N/A',
  '1e400',
  '一千二',
  '合计',
  '注：',
  '"',
  'a"b',
  '\ufffd',
  '-5',
  '99999999999999999999999',
  '0.0000001',
  '=1+1',
  'x'.repeat(300),
]
/** Rows that are no enterprise. */
const none: readonly Row[] = [
  ['', '', '', '', ''],
  ['合计', '', '2000', '', ''],
  ['', '小计', '2000', '', ''],
  headers,
  ['注：以上为含税金额', '', '', '', ''],
  ['填表人：张三', '', '审核人：李四', '', ''],
  ['以上均已核实。请审核', '', '', '', ''],
]

interface Changed {
  readonly rows: readonly Row[]
  /** Names of enterprises that are still as they were. */
  readonly untouched: readonly string[]
  /** How many rows may be an enterprise that is none of them. */
  readonly others: number
}

function change(rows: readonly Row[], dice: Chance): Changed {
  const at = dice.below(rows.length)
  const names = rows.map(([name = '']) => name)
  const rest = names.filter((_, nth) => nth !== at)
  switch (dice.below(4)) {
    case 0: {
      const place = dice.below(width)
      const text = dice.oneOf(odd)
      return {
        rows: rows.map((row, nth) => (nth === at ? row.map((cell, own) => (own === place ? text : cell)) : row)),
        untouched: rest,
        others: 1,
      }
    }
    case 1:
      return { rows: [...rows.slice(0, at), dice.oneOf(none), ...rows.slice(at)], untouched: names, others: 0 }
    case 2:
      return { rows: rows.filter((_, nth) => nth !== at), untouched: rest, others: 0 }
    default:
      return { rows: [...rows, rows[at] ?? []], untouched: names, others: 1 }
  }
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const csv = (rows: readonly Row[]): string => `${[headers, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
const figure = (text: string): Made =>
  /^\d+(\.\d+)?$/.test(text) ? Number(text) : text === '' ? null : text === '#N/A' ? { t: 'e', v: 0x2a } : text
const xlsx = (rows: readonly Row[]): Uint8Array<ArrayBuffer> =>
  bookFrom({ 名单: sheetFrom([headers, ...rows.map((row) => row.map(figure))]) })

const read = async (bytes: Uint8Array<ArrayBuffer>): Promise<readonly Told[] | Refusal> =>
  readFile(new Blob([bytes]), desk).then(
    ({ rows }) => rows,
    (problem: unknown) => {
      if (problem instanceof Refusal) return problem
      throw problem
    },
  )

/** What a good list is read as, by name. */
async function before(
  rows: readonly Row[],
  write: (rows: readonly Row[]) => Uint8Array<ArrayBuffer>,
): Promise<ReadonlyMap<string, string>> {
  const found = await read(write(rows))
  if (found instanceof Refusal) throw found
  expect(found.filter(({ facts }) => facts === null)).toEqual([])
  return new Map(found.map(({ name, facts }) => [name, facts ?? '']))
}

/** Everything that is wrong with how a changed list was read. */
function faults(found: readonly Told[], wanted: ReadonlyMap<string, string>, untouched: readonly string[], others: number): string[] {
  const firms = found.filter(({ facts }) => facts !== null)
  const lost = untouched.filter((name) => !firms.some((one) => one.name === name && one.facts === wanted.get(name)))
  const strangers = firms.length - untouched.length
  const silent = found.filter(({ facts, kinds }) => facts === null && kinds.length === 0)
  return [
    ...lost.map((name) => `lost ${name}`),
    ...(strangers > others ? [`${String(strangers)} strangers`] : []),
    ...silent.map(({ row }) => `silent ${String(row)}`),
  ]
}

const encodings = [
  (text: string) => utf8(text),
  (text: string) => utf8(`\ufeff${text}`),
  (text: string) => gbk(text),
  (text: string) => utf16(text),
]

describe('a row or a cell changed', () => {
  test.each<[string, number, (dice: Chance) => (rows: readonly Row[]) => Uint8Array<ArrayBuffer>]>([
    [
      'CSV',
      150,
      (dice) => {
        const encode = dice.oneOf(encodings)
        return (rows) => encode(csv(rows))
      },
    ],
    ['XLSX', 60, () => xlsx],
  ])('%s', async (_, times, writer) => {
    for (let nth = 0; nth < times * more; nth += 1) {
      const dice = chance(seed + nth)
      const rows = rowsOf(dice)
      const write = writer(dice)
      const wanted = await before(rows, write)
      const changed = change(rows, dice)
      const found = await read(write(changed.rows))
      const told = found instanceof Refusal ? [found.saying[0]] : faults(found, wanted, changed.untouched, changed.others)
      expect(told, `${String(seed + nth)}: ${JSON.stringify(changed.rows)}`).toEqual([])
    }
  })
})

/** One byte exchanged, left out or put in. */
function damaged(bytes: Uint8Array<ArrayBuffer>, at: number, dice: Chance): Uint8Array<ArrayBuffer> {
  const byte = dice.oneOf([dice.below(256), 0x22, 0x2c, 0x0a, 0x0d, 0x00, 0x20, 0xff])
  const [head, rest] = [bytes.slice(0, at), bytes.slice(at + 1)]
  const own = bytes.slice(at, at + 1)
  const middle = dice.oneOf([Uint8Array.of(byte), new Uint8Array(), Uint8Array.of(byte, own[0] ?? 0)])
  return Uint8Array.from([...head, ...middle, ...rest])
}

describe('a byte changed', () => {
  test('CSV: it costs the row it stands in, at a line break the rows on both sides', async () => {
    for (let nth = 0; nth < 200 * more; nth += 1) {
      const dice = chance(seed + nth)
      const rows = rowsOf(dice)
      const encode = dice.oneOf(encodings.slice(0, 3))
      const write = (some: readonly Row[]): Uint8Array<ArrayBuffer> => encode(csv(some))
      const wanted = await before(rows, write)
      const bytes = write(rows)
      // Not among the headers: a column whose name is broken is a column that is not known, and is shown as such.
      const at = bytes.indexOf(0x0a) + 1 + dice.below(bytes.length - bytes.indexOf(0x0a) - 1)
      const lines = bytes.slice(0, at).filter((byte) => byte === 0x0a).length - 1
      const atBreak = bytes[at] === 0x0a || bytes[at] === 0x0d
      const hit = new Set([lines, ...(atBreak ? [lines + 1] : [])])
      const untouched = rows.flatMap(([name = ''], own) => (hit.has(own) ? [] : [name]))
      const found = await read(damaged(bytes, at, dice))
      const told = found instanceof Refusal ? [found.saying[0]] : faults(found, wanted, untouched, hit.size)
      expect(told, `${String(seed + nth)}: byte ${String(at)} of ${csv(rows)}`).toEqual([])
    }
  })
  test('XLSX: it is refused, or read as before', async () => {
    for (let nth = 0; nth < 90 * more; nth += 1) {
      const dice = chance(seed + nth)
      const rows = rowsOf(dice)
      const wanted = await before(rows, xlsx)
      const bytes = xlsx(rows)
      const at = dice.below(bytes.length)
      const found = await read(damaged(bytes, at, dice))
      const told = found instanceof Refusal ? [] : faults(found, wanted, [...wanted.keys()], 0)
      expect(told, `${String(seed + nth)}: byte ${String(at)}`).toEqual([])
    }
  })
})

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, test } from 'vitest'

/** The headless door as it is started, on the invented texts of `test/corpus`. */
const folder = mkdtempSync(join(tmpdir(), 'assess-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Said {
  readonly out: string
  readonly err: string
  readonly status: number | null
}
/** @param input what comes in: bytes, or nothing at all. */
async function assess(args: readonly string[], input?: string | Uint8Array): Promise<Said> {
  const env = { ...process.env, CONTENT_ROOT: 'test/corpus' }
  const child = spawn(process.execPath, ['src/cli/assess.ts', ...args], {
    env,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  })
  child.stdin?.on('error', () => undefined).end(input)
  const ended = new Promise<number | null>((done) => child.on('close', done))
  const [out, err, status] = await Promise.all([text(child.stdout!), text(child.stderr!), ended])
  return { out, err, status }
}
const on = ['--on', '2031-06-01']
const asked = (input: string | Uint8Array, ...more: readonly string[]) => assess(['--facts', '-', ...on, ...more], input)

const good = { 'coldStore.region': '110105' }
const bad = { 'coldStore.region': '110199' }
const sentence =
  'coldStore.region: “110199”不是行政区划代码（GB/T 2260，六位）。可写：980000、980100、990000、990100、990102，或其他地方的代码。'

describe('one text', () => {
  test('a group, from a file or from what comes in, with or without a mark before it', async () => {
    const file = join(folder, 'facts.json')
    writeFileSync(file, JSON.stringify(good))
    const replies = await Promise.all([
      assess(['--facts', file, ...on]),
      asked(`\ufeff${JSON.stringify(good)}`),
      asked(Buffer.from(`\ufeff${JSON.stringify(good)}`, 'utf16le')),
    ])
    expect(replies.map(({ status, err }) => [status, err])).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
    ])
    expect(new Set(replies.map(({ out }) => out)).size).toBe(1)
    expect(JSON.parse(replies[0].out)).toMatchObject({ on: '2031-06-01' })
  })
  test('a list of groups: a reply each, in order; a bad one costs itself alone', async () => {
    const [all, none] = await Promise.all([asked(JSON.stringify([good, bad, good])), asked('[]')])
    expect([all.status, all.err, none]).toEqual([2, '', { out: '[]\n', err: '', status: 0 }])
    const replies = JSON.parse(all.out) as readonly unknown[]
    expect(replies).toEqual([expect.objectContaining({ on: '2031-06-01' }), { errors: [sentence] }, replies[0]])
    expect(all.out).toBe(`${JSON.stringify(replies, null, 2)}\n`)
  })
  test.for<[string, string | Uint8Array, RegExp]>([
    [
      'a bad group',
      JSON.stringify(bad),
      /^coldStore\.region: “110199”不是行政区划代码（GB\/T 2260，六位）。可写：.*，或其他地方的代码。\n$/,
    ],
    [
      'a name written twice',
      '{"a\\u001b": 1, "a\\u001b": 1}',
      /^a\\u001b: 写了不止一次。请只写一次。\na\\u001b: 没有“a\\u001b”这个问题。\n$/,
    ],
    ['nothing', '', /^标准输入：不是完整的 JSON（.*）。\n$/],
    ['brackets in brackets', '['.repeat(100_000), /^标准输入：括号套得太深。.*\n$/],
    ['no UTF-8', Buffer.from([0x7b, 0xc4, 0xe3, 0x7d]), /^标准输入：不是 UTF-8 文字。请另存为 UTF-8。\n$/],
    ['too much', Buffer.alloc(64_000_001, ' '), /^标准输入：超过64 MB，不能一次读完。.*\n$/],
  ])('%s is refused in one line', async ([, input, said]) => {
    const { out, err, status } = await asked(input)
    expect([out, status]).toEqual(['', 2])
    expect(err).toMatch(said)
  })
  test.for<[readonly string[], RegExp]>([
    [[], /^用法：.*\n$/],
    [['--no-such'], /^用法：.*\n$/],
    [['--facts', '-', 'stray'], /^用法：.*\n$/],
    [['--facts', 'no/such\u001b.json'], /^no\/such\\u001b\.json：读不到这个文件。\n$/],
    [['--facts', '-', '--locale', 'fr'], /^--locale 是“fr”；请写 zh-Hans 或 zh-Hant\n$/],
  ])('%j is answered in one line', async ([args, said]) => {
    const { out, err, status } = await assess(args, '{}')
    expect([out, status]).toEqual(['', 2])
    expect(err).toMatch(said)
  })
})

test('what is asked is named on the line: several after one word, or one after each', async () => {
  const { out } = await asked('{}')
  const ids = (JSON.parse(out) as { assessments: { measure: string }[] }).assessments.map(({ measure }) => measure)
  const policy = 'sl-2031'
  const [first = '', second = ''] = ids.filter((id) => id.startsWith(policy))
  const replies = await Promise.all([
    asked('{}', '--measure', first, second),
    asked('{}', '--measure', first, '--measure', second),
    asked('{}', '--policy', policy, '--measure', second, first),
  ])
  for (const reply of replies) expect(JSON.parse(reply.out)).toMatchObject({ assessments: [{ measure: first }, { measure: second }] })
})

describe('a group a line', () => {
  const lines = (...groups: readonly unknown[]) => groups.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n')
  test('a reply a line, in order; what cannot be used costs its line; empty lines are none', async () => {
    const long = `{"${'x'.repeat(1_000_000)}": 1}`
    const [many, alone] = await Promise.all([
      asked(lines(good, '', bad, '{', '[]', long, '\r', good), '--ndjson'),
      asked(JSON.stringify(good)),
    ])
    expect([many.status, many.err]).toEqual([2, ''])
    const replies = many.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    const reply = JSON.parse(alone.out) as object
    expect(replies).toEqual([
      reply,
      { errors: [sentence] },
      { errors: [expect.stringMatching(/^不是完整的 JSON（/)] },
      { errors: [expect.stringMatching(/^要测算的内容不是一组事实。/)] },
      { errors: ['这一行超过1 MB。请把一组写短些。'] },
      reply,
    ])
  })
  test('all good is 0', async () => {
    expect(await asked(lines(good, good, ''), '--ndjson')).toMatchObject({ status: 0, err: '' })
  })
  test('a reader who leaves early ends it without a word', async () => {
    const child = spawn(process.execPath, ['src/cli/assess.ts', '--facts', '-', '--ndjson'], {
      env: { ...process.env, CONTENT_ROOT: 'test/corpus' },
    })
    child.stdin.on('error', () => undefined).end(`${JSON.stringify(good)}\n`.repeat(5_000))
    child.stdout.once('data', () => child.stdout.destroy())
    const [err, status] = await Promise.all([text(child.stderr), new Promise((done) => child.on('exit', done))])
    expect([err, status]).toEqual(['', 0])
  })
})

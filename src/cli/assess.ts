import { loadCatalogue, toRulebook } from '../catalogue/index.ts'
import { ready } from '../engine/index.ts'
import { doorWordsIn } from '../locale/estimate/handed.ts'
import { bookIn } from '../locale/inScript.ts'
import { say } from '../locale/say.ts'
import { answer, type Door, type Reply } from '../view/data/door.ts'
import type { Request } from '../view/data/doorAsks.ts'
import { readGroups, type GroupsRead } from '../view/data/doorJson.ts'
import { visible } from '../view/data/doorText.ts'
import { optionsFrom } from './assessOptions.ts'
import { bytesOf, inText, linesOf, print, readable, wholeOf } from './assessStreams.ts'
import { isKnownCode } from '../places/made/codes.ts'

/** `npm run --silent assess`: facts as JSON in, assessments as JSON out. 2 where anything could not be used. */

/** A line of --ndjson holds one group. */
const longestLine = 1_000_000
const longestText = 64_000_000

const failed = (reply: Reply): reply is Extract<Reply, { errors: unknown }> => 'errors' in reply

/** Prints what one reply is; a failure is remembered until the end. */
async function printReply(reply: Reply, text: string): Promise<void> {
  if (failed(reply)) process.exitCode = 2
  await print(text)
}

/** A group and its reply, or a list and the list of theirs, printed one after another so that they never stand in memory together. */
async function answerGroups(read: Exclude<GroupsRead, { error: unknown }>, request: Request, door: Door): Promise<void> {
  if ('one' in read) {
    const reply = answer(read.one, request, door)
    if (failed(reply)) throw new Error(reply.errors.join('\n'))
    return print(`${JSON.stringify(reply, null, 2)}\n`)
  }
  await print('[')
  for (const [at, group] of read.many.entries()) {
    const reply = answer(group, request, door)
    await printReply(reply, `${at === 0 ? '' : ','}\n  ${JSON.stringify(reply, null, 2).replaceAll('\n', '\n  ')}`)
  }
  await print(read.many.length === 0 ? ']\n' : '\n]\n')
}

/** A group a line, a reply a line; nothing is kept of those before. */
async function answerLines(lines: AsyncIterable<Uint8Array | null>, request: Request, door: Door): Promise<void> {
  for await (const line of lines) {
    const reply = lineReply(line, request, door)
    if (reply !== null) await printReply(reply, `${JSON.stringify(reply)}\n`)
  }
}

/** null for an empty line. */
function lineReply(line: Uint8Array | null, request: Request, door: Door): Reply | null {
  const { words } = door
  if (line === null) return { errors: [say(words, 'door.longLine', { most: '1 MB' })] }
  const text = inText(line)
  if (text === null) return { errors: [say(words, 'door.notUtf8')] }
  if (text.trim() === '') return null
  const read = readGroups(text, words)
  if ('error' in read) return { errors: [visible(read.error)] }
  return answer('one' in read ? read.one : { value: null, doubled: [] }, request, door)
}

/** What is read from the outside, or one sentence. */
async function run(): Promise<void> {
  const { facts, locale, ndjson, ...request } = optionsFrom(process.argv.slice(2))
  const words = doorWordsIn(locale)
  const door = { book: ready(bookIn(toRulebook(loadCatalogue()), locale)), words, isPlace: isKnownCode }
  const refuse = (sentence: string, cause?: unknown): never => {
    throw new Error(`${facts === '-' ? '标准输入' : facts}：${sentence}`, { cause })
  }
  const bytes = readable(bytesOf(facts), (problem) => refuse(say(words, 'door.unread'), problem))
  if (ndjson) return answerLines(linesOf(bytes, longestLine), request, door)
  const whole = (await wholeOf(bytes, longestText)) ?? refuse(say(words, 'door.tooLong', { most: '64 MB' }))
  const read = readGroups(inText(whole) ?? refuse(say(words, 'door.notUtf8')), words)
  return 'error' in read ? refuse(read.error) : answerGroups(read, request, door)
}

try {
  await run()
} catch (problem) {
  process.exitCode = 2
  const said = problem instanceof Error ? problem.message : String(problem)
  process.stderr.write(`${said.split('\n').map(visible).join('\n')}\n`)
}

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadCatalogue, toRulebook } from '../catalogue/index.ts'
import { ready } from '../engine/index.ts'
import { doorWordsIn } from '../locale/estimate/handed.ts'
import { bookIn } from '../locale/inScript.ts'
import { locales, source, type Locale } from '../schema/locales.ts'
import { today } from '../edge/clock.ts'
import { isKnownCode } from '../places/made/codes.ts'
import { answer, type Reply } from '../view/data/door.ts'

const usage = `用法：npm run --silent assess -- --facts 文件|- [--on YYYY-MM-DD] [--as-written] [--policy 编号]… [--locale ${locales.join('|')}]`

function options(): { facts: string; on: string; asWritten: boolean; policies: string[] | null; locale: Locale } {
  const { values } = parseArgs({
    options: {
      facts: { type: 'string' },
      on: { type: 'string' },
      'as-written': { type: 'boolean' },
      policy: { type: 'string', multiple: true },
      locale: { type: 'string', default: source },
    },
  })
  if (values.facts === undefined) throw new Error(usage)
  const locale = locales.find((each) => each === values.locale)
  if (locale === undefined) throw new Error(`--locale 是“${values.locale}”；请写 ${locales.join(' 或 ')}`)
  return {
    facts: values.facts,
    on: values.on ?? today(),
    asWritten: values['as-written'] ?? false,
    policies: values.policy ?? null,
    locale,
  }
}

function readFacts(file: string): unknown {
  const from = file === '-' ? '标准输入' : file
  let text: string
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch {
    throw new Error(`${from}：读不到这个文件`)
  }
  try {
    return JSON.parse(text)
  } catch (problem) {
    throw new Error(`${from}：不是完整的 JSON（${problem instanceof Error ? problem.message : ''}）`, { cause: problem })
  }
}

const print = (reply: unknown): void => {
  process.stdout.write(`${JSON.stringify(reply, null, 2)}\n`)
}
const failed = (reply: Reply): reply is Extract<Reply, { errors: unknown }> => 'errors' in reply

try {
  const { facts, locale, ...request } = options()
  const input = readFacts(facts)
  const book = ready(bookIn(toRulebook(loadCatalogue()), locale))
  const words = doorWordsIn(locale)
  if (Array.isArray(input)) {
    const replies = input.map((one) => answer(one, request, book, words, isKnownCode))
    print(replies)
    if (replies.some(failed)) process.exitCode = 2
  } else {
    const reply = answer(input, request, book, words, isKnownCode)
    if (failed(reply)) throw new Error(reply.errors.join('\n'))
    print(reply)
  }
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`)
  process.exitCode = 2
}

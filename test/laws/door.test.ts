import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isKnownCode } from '../../src/places/made/codes.ts'
import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import { ready } from '../../src/engine/index.ts'
import { doorWordsIn } from '../../src/locale/estimate/handed.ts'
import { answer, type Reply } from '../../src/view/data/door.ts'
import type { Request } from '../../src/view/data/doorAsks.ts'
import { readGroups } from '../../src/view/data/doorJson.ts'
import { answerSets } from '../bench/answers.ts'
import { frozen } from '../fixtures/texts.ts'
import { seed } from '../runs.ts'
import { runs } from './sheets.ts'

/** Whatever comes to the headless door is answered or refused, a line each thing, and costs its own group alone. */
const rulebook = toRulebook(frozen())
const words = doorWordsIn('zh-Hans')
const door = { book: ready(rulebook), words, isPlace: isKnownCode }
const request: Request = { on: '2031-06-01', asWritten: false, policies: null, measures: null }
/** What is asked is of no account where input is tried by the thousand. */
const few: Request = { ...request, measures: rulebook.measures.slice(0, 4).map(({ id }) => id) }

/** Answers that can be used: of each question one, or none. */
const good = fc
  .tuple(fc.constantFrom(...answerSets(rulebook)), fc.subarray(Object.keys(rulebook.facts)))
  .map(([answers, facts]) => Object.fromEntries(facts.map((fact) => [fact, answers[fact] ?? null])))

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(' '.repeat(5_000), '9'.repeat(5_000), `1${'0'.repeat(400)}万元`),
)
const name = fc.oneof(
  fc.constantFrom(
    'constructor',
    '__proto__',
    'toString',
    'valueOf',
    'hasOwnProperty',
    '',
    '$on',
    '$asWritten',
    '$policies',
    '$measures',
    '$',
  ),
  fc.constantFrom(...Object.keys(rulebook.facts)),
  text,
)
const value = fc.oneof(
  fc.jsonValue(),
  text,
  fc.constantFrom(1e999, -0, 2 ** 60, '2031-02-30', [], {}, [null], ['__proto__'], { toString: 1 }, '110105', '000000', 'true'),
  fc.constantFrom(...answerSets(rulebook).flatMap((answers) => Object.values(answers))),
)
/** An object as text, in which names may stand twice and none is lost. */
const anything = fc
  .array(fc.tuple(name, value), { maxLength: 6 })
  .map((entries) => `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${JSON.stringify(one)}`).join(',')}}`)
const group = fc.oneof(
  good.map((facts) => ({ text: JSON.stringify(facts), facts })),
  fc
    .oneof(
      anything,
      fc.jsonValue().map((one) => JSON.stringify(one)),
    )
    .map((raw) => ({ text: raw, facts: null })),
)
const groups = fc.array(group, { minLength: 1, maxLength: 3 })

const line = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]{1,4000}$/u
const isRefusal = (reply: Reply): reply is { readonly errors: readonly string[] } => 'errors' in reply
function checkReply(reply: Reply, facts: object | null, asked = few): void {
  if (facts !== null) expect(reply).toEqual(answer({ value: facts, doubled: [] }, asked, door))
  if (facts !== null || !isRefusal(reply)) {
    expect(reply).toHaveProperty('assessments')
    return
  }
  expect(reply.errors).not.toEqual([])
  for (const error of reply.errors) expect(error).toMatch(line)
}

test('every good group of a list is answered, whatever stands beside it', () => {
  fc.assert(
    fc.property(groups, (list) => {
      const read = readGroups(`[${list.map((one) => one.text).join(',')}]`, words)
      if (!('many' in read)) throw new Error(JSON.stringify(read))
      expect(read.many.length).toBe(list.length)
      list.forEach(({ facts }, at) => checkReply(answer(read.many[at]!, few, door), facts))
    }),
    runs(1000),
  )
})

test('a text that is torn or written over is read or refused', () => {
  const torn = fc.tuple(groups, fc.nat(), fc.nat(3), text).map(([list, place, gone, more]) => {
    const whole = `[${list.map((one) => one.text).join(',')}]`
    const at = place % whole.length
    return `${whole.slice(0, at)}${more}${whole.slice(at + gone)}`
  })
  fc.assert(
    fc.property(torn, (broken) => {
      const read = readGroups(broken, words)
      if ('error' in read) expect(read.error).not.toBe('')
      else for (const one of 'many' in read ? read.many : [read.one]) checkReply(answer(one, few, door), null)
    }),
    runs(500),
  )
})

test.for(['list', 'lines'] as const)('the command ends with 2 if anything was refused, else with 0: a %s', (how) => {
  const [all] = fc.sample(fc.array(group, { minLength: 60, maxLength: 60 }), { numRuns: 1, seed })
  for (const list of [all!, all!.filter(({ facts }) => facts !== null)]) {
    const input = how === 'list' ? `[${list.map((one) => one.text).join(',')}]` : list.map((one) => one.text).join('\n')
    const args = ['src/cli/assess.ts', '--facts', '-', '--on', request.on, ...(how === 'list' ? [] : ['--ndjson'])]
    const env = { ...process.env, CONTENT_ROOT: 'test/corpus' }
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { input, env, encoding: 'utf8', maxBuffer: 1e9 })
    const replies = (
      how === 'list'
        ? JSON.parse(stdout)
        : stdout
            .trimEnd()
            .split('\n')
            .map((one) => JSON.parse(one) as Reply)
    ) as Reply[]
    expect([stderr, replies.length, status]).toEqual(['', list.length, replies.some(isRefusal) ? 2 : 0])
    list.forEach(({ facts }, at) => checkReply(replies[at]!, facts, request))
  }
})

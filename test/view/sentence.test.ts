import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import { assessAll, parseFacts, ready, type Answers } from '../../src/engine/index.ts'
import { concerns } from '../../src/engine/vary/index.ts'
import { convert } from '../../src/locale/inScript.ts'
import { scriptOf } from '../../src/locale/script.ts'
import type { Catalogue, Policy } from '../../src/schema/catalogue.ts'
import { groupsOf } from '../../src/stores/estimate/groups.ts'
import { inPlace } from '../../src/stores/estimate/chosen.ts'
import { toEstimateData } from '../../src/view/estimate/estimateData.ts'
import { answerSentence, toParts } from '../../src/view/estimate/sentence.ts'
import { toEdition } from '../../src/view/site/edition.ts'
import { named } from '../fixtures/texts.ts'

/** A row: what is asked and answered, how the texts are imagined to stand, and the sentence. */
interface Row {
  readonly name: string
  readonly of: readonly string[]
  readonly facts?: Answers
  readonly texts?: Readonly<
    Record<
      string,
      {
        readonly stage?: Policy['stage']
        readonly from?: string
        readonly until?: string
        readonly year?: string
        readonly region?: string
      }
    >
  >
  readonly on?: string
  readonly asWritten?: boolean
  readonly said: string
}
const { cases, today } = parse(readFileSync(`${import.meta.dirname}/sentence.yaml`, 'utf8')) as { cases: Row[]; today: string }
const catalogue = named()

const date = (iso: string) => ({ iso, printed: iso })
/** The texts as the row imagines them. */
const imagined = (texts: Row['texts'] = {}): Catalogue => ({
  ...catalogue,
  policies: catalogue.policies.map((policy): Policy => {
    const how = texts[policy.id]
    if (how === undefined) return policy
    const dates = {
      ...policy.dates,
      effective: how.from === undefined ? undefined : date(how.from),
      expires: how.until === undefined ? (how.year === undefined ? undefined : { iso: null, printed: `${how.year}年` }) : date(how.until),
    } as Policy['dates']
    return { ...policy, role: 'measures', region: how.region ?? policy.region, stage: how.stage ?? 'issued', dates }
  }),
})

for (const { name, of, facts: answers = {}, texts, on = today, asWritten = false, said } of cases)
  test(name, () => {
    for (const locale of ['zh-Hans', 'zh-Hant'] as const) {
      const read = imagined(texts)
      const made = toRulebook(read)
      const data = toEstimateData(toEdition(read, made, locale, on), made)
      const book = ready(data.rulebook)
      const { facts, problems } = parseFacts(answers, book)
      expect(problems).toEqual([])
      const results = book.measures
        .filter(({ id }) => of.includes(id))
        .map((rule) => {
          const [found] = assessAll({ ...book, measures: [rule] }, inPlace(rule, book, facts))
          if (found === undefined) throw new Error(rule.id)
          return found
        })
      expect(results.length, 'every measure of the row is known').toBe(of.length)
      const findings = results.map((assessment) => ({ assessment, points: [], concerned: concerns(assessment, book, facts) }))
      const groups = groupsOf(findings, book, facts, { on, asWritten })
      const roles = answers['applicant.roles']
      const sentence = answerSentence(
        { parts: toParts(groups, book, data.statuses, on, today), on, today, asWritten, roles: Array.isArray(roles) ? roles : [] },
        book,
        data.words,
      )
      expect(sentence).toBe(locale === 'zh-Hans' ? said : convert({ said }, scriptOf[locale]).said)
    }
  })

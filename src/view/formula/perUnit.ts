import { say } from '../../locale/say.ts'
import { factName } from '../site/edition.ts'
import { ceilingAt } from './ceiling.ts'
import { amounts, bounded, eachOf, unitOf } from './parts.ts'
import { computable, no, type Wording } from './wording.ts'

export const perUnit: Wording<'perUnit'> = {
  sentence: ({ each, count, over, atMost }, { edition, words, inner }) => {
    const unit = unitOf(count, edition)
    const one = typeof each === 'string' ? each : `（${say(words, 'eachUnit', { unit })}${words.colon}${inner.sentence(each)}）`
    const places = { each: one, count: factName(edition, count) }
    const counted = over === undefined ? say(words, 'times', places) : say(words, 'timesOver', { ...places, over })
    return atMost === undefined ? counted : `${counted}，${say(words, 'atMost', { value: atMost })}`
  },
  headline: ({ each, count, bound }, setting) => {
    const { edition, words, inner } = setting
    const one = typeof each === 'string' ? amounts([each], bound, setting) : inner.headline(each)
    return { ...one, before: `${say(words, 'eachUnit', { unit: unitOf(count, edition) })}${one.before}` }
  },
  bases: ({ each, count }, { edition, inner }) => [...(typeof each === 'string' ? [] : inner.bases(each)), factName(edition, count)],
  rates: ({ each, count, bound }, { edition, words, inner }) =>
    typeof each === 'string' ? [eachOf(count, bounded(each, bound, words), edition)] : inner.rates(each),
  caps: ({ each, count, atMost }, { edition, words, inner }) => [
    ...(typeof each === 'string' ? [] : inner.caps(each).map((amount) => eachOf(count, amount, edition))),
    ...(atMost === undefined ? [] : [say(words, 'atMost', { value: atMost })]),
  ],
  ceiling: ({ each, count }, { edition, inner }) => {
    const one = typeof each === 'string' ? ceilingAt(each) : inner.ceiling(each)
    return one === null || one.unit !== '' ? one : { ...one, unit: eachOf(count, '', edition) }
  },
  rateOf: no,
  reach: computable,
}

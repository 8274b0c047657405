import { compareWordsIn } from '../../locale/compare.ts'
import { say } from '../../locale/say.ts'
import type { CatalogueMeasure, Policy } from '../../schema/catalogue.ts'
import { reaches, reachOf, type Reach } from '../formula/headline.ts'
import { highest } from '../formula/ceiling.ts'
import { sayingOf } from '../formula/formula.ts'
import { topicsOf } from './compare.ts'
import { figurePath } from './compareCells.ts'
import { byPlace } from './comparison.ts'
import type { Edition } from '../site/edition.ts'
import { chainWords, placeOf, textsInOrder } from '../site/order.ts'
import { finderCellPath, finderReachPath, measurePath, policyPath, topicPath, type Link } from '../site/paths.ts'
import { statusOf, type Status } from '../site/status.ts'

export interface MatrixCell {
  /** By what can be said of them, the best first; none: 原文无此项. */
  readonly counts: readonly (Link & { readonly reach: Reach; readonly n: number })[]
  /** The highest ceiling or fixed amount of a single measure, as printed, with its unit. */
  readonly highest: (Link & { readonly unit: string }) | null
}
export interface Matrix {
  readonly places: readonly { readonly region: string; readonly place: string; readonly span: number }[]
  /** `brief`: where there is no room for its title. */
  readonly texts: readonly (Link & { readonly policy: string; readonly brief: string; readonly status: Status })[]
  readonly rows: readonly (Link & { readonly topic: string; readonly cells: readonly MatrixCell[] })[]
}

/** So many columns stand on a phone at once; so many on a desk. */
const onPhone = 5
/** As many of them have room for their titles. */
const withTitles = 6

/** Topics down, texts across under their regions. */
export const toMatrix = (edition: Edition): Matrix => matrixOf(textsInOrder(edition), edition)

/** The same for a phone, five texts at a time: those of one place stay together where they can. */
export function toMatrices(edition: Edition): Matrix[] {
  const texts = textsInOrder(edition)
  const places = byPlace(texts.map(({ region }) => ({ region, place: region, columns: [] })))
  const groups: (readonly Policy[])[] = []
  let from = 0
  for (const { span } of places) {
    const own = texts.slice(from, (from += span))
    const last = groups[groups.length - 1] ?? []
    if (last.length > 0 && last.length + own.length <= onPhone) groups[groups.length - 1] = [...last, ...own]
    else for (let at = 0; at < own.length; at += onPhone) groups.push(own.slice(at, at + onPhone))
  }
  return groups.map((group) => matrixOf(group, edition))
}

/** Whether titles of texts have room on a desk. */
export const roomy = ({ texts }: Matrix): boolean => texts.length <= withTitles

function matrixOf(texts: readonly Policy[], edition: Edition): Matrix {
  return {
    places: byPlace(texts.map((policy) => ({ region: policy.region, place: chainWords(policy.region, edition), columns: [] }))),
    texts: texts.map((policy) => ({
      policy: policy.id,
      words: policy.shortTitle,
      path: policyPath(policy.id),
      brief: placeOf(policy, edition),
      status: statusOf(policy, edition),
    })),
    rows: Object.entries(edition.catalogue.topics).map(([topic, { words }]) => ({
      topic,
      words,
      path: topicPath(topic),
      cells: texts.map((policy) => toCell(topic, policy, edition)),
    })),
  }
}

/** Topics down, all texts together: nothing is said of the highest, which would rank places. */
export function toOverview(edition: Edition): (Link & Pick<MatrixCell, 'counts'> & { readonly topic: string })[] {
  const { topics, policies } = edition.catalogue
  return Object.entries(topics).map(([topic, { words }]) => {
    const measures = policies.flatMap((policy) => policy.measures.filter((measure) => topicsOf(measure, policy).includes(topic)))
    const counts = byReach(measures, edition).map(({ reach, says, n }) => ({ reach, n, words: says, path: finderReachPath(topic, reach) }))
    return { topic, words, path: topicPath(topic), counts }
  })
}

/** How many measures go how far, the furthest first; `only`: where it is one. */
export function byReach(measures: readonly CatalogueMeasure[], edition: Edition) {
  const words = compareWordsIn(edition.locale)
  return reaches.flatMap((reach) => {
    const found = measures.filter((measure) => reachOf(measure) === reach)
    const [only = null] = found
    const says = `${edition.words[reach]} ${say(words, 'matrix.items', { n: found.length })}`
    return only === null ? [] : [{ reach, says, n: found.length, only: found.length === 1 ? only : null }]
  })
}

function toCell(topic: string, policy: Policy, edition: Edition): MatrixCell {
  const measures = policy.measures.filter((measure) => topicsOf(measure, policy).includes(topic))
  const counts = byReach(measures, edition).map(({ reach, says, n, only }) => ({
    reach,
    n,
    words: says,
    path: only === null ? finderCellPath(topic, policy.id, reach) : measurePath(only),
  }))
  return { counts, highest: topOf(measures, policy, edition) }
}

function topOf(measures: readonly CatalogueMeasure[], policy: Policy, edition: Edition): MatrixCell['highest'] {
  const words = compareWordsIn(edition.locale)
  const known = measures.flatMap((measure) => {
    const ceiling = sayingOf(edition).ceiling(measure.pays)
    return ceiling === null ? [] : [{ ...ceiling, measure }]
  })
  const top = highest(known)
  const measure = known.find((one) => one === top)?.measure
  if (top === null || measure === undefined) return null
  return {
    words: top.words,
    unit: top.unit === '' ? '' : say(words, 'matrix.per', { unit: top.unit }),
    path: figurePath(top.words, measure, policy) ?? measurePath(measure),
  }
}

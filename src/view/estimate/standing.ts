import type { Ready, Validity } from '../../engine/index.ts'
import { say } from '../../locale/say.ts'
import type { ReckonedWords } from '../../locale/estimate/handed.ts'
import { tagOf } from '../site/tag.ts'
import type { EstimateData } from './estimateData.ts'

/** A text as it stands on the day asked for, and today. */
export interface Standing {
  readonly id: string
  readonly region: string
  readonly name: string
  readonly validity: Validity
  readonly today: Validity
  /** ISO, or null where it prints none. */
  readonly from: string | null
  readonly until: string | null
  /** The last year a draft names, if that is over. */
  readonly over: string | null
}

export function standingOf(policy: Ready['policies'][number], statuses: EstimateData['statuses'], on: string, today: string): Standing {
  const { phases = [], later = [] } = statuses[policy.id] ?? {}
  return {
    id: policy.id,
    region: policy.region,
    name: policy.shortTitle,
    validity: tagOf(phases, on).validity,
    today: tagOf(phases, today).validity,
    from: policy.effective,
    until: policy.expires,
    over: later.find(({ over, from }) => over !== undefined && (from === null || from <= on))?.over ?? null,
  }
}

/** The order in which statuses are spoken of. */
export const spoken: readonly Validity[] = ['inEffect', 'notYetEffective', 'draft', 'note', 'unknown', 'expired']

/** What texts of one status have in common: 已过有效期（至2022-12-31）. */
export function headOf(texts: readonly Standing[], words: ReckonedWords): string {
  const [first] = texts
  if (first === undefined) return ''
  const shared = (key: 'from' | 'until' | 'over'): string | null => (texts.every((text) => text[key] === first[key]) ? first[key] : null)
  const [from, until, over] = [shared('from'), shared('until'), shared('over')]
  switch (first.validity) {
    case 'inEffect':
      if (until !== null) return say(words, 'answer.inEffect', { date: until })
      return say(words, texts.length === 1 ? 'answer.inEffect.open' : 'answer.inEffect.several')
    case 'notYetEffective':
      return from === null ? say(words, 'answer.notYetEffective.several') : say(words, 'answer.notYetEffective', { date: from })
    case 'draft':
      return over === null ? say(words, 'answer.draft') : say(words, 'answer.draft.over', { year: over })
    case 'note':
    case 'unknown':
      return say(words, `answer.${first.validity}`)
    case 'expired':
      return until === null ? say(words, 'answer.expired.several') : say(words, 'answer.expired', { date: until })
  }
}

/** 征求意见稿1份、已过有效期1份. */
export function countsOf(texts: readonly Standing[], words: ReckonedWords): string {
  const names = {
    inEffect: 'answer.inEffect.several',
    notYetEffective: 'answer.notYetEffective.several',
    draft: 'answer.draft',
    note: 'answer.note',
    unknown: 'answer.unknown',
    expired: 'answer.expired.several',
  } as const
  return spoken
    .map((validity) => ({ validity, n: texts.filter((text) => text.validity === validity).length }))
    .filter(({ n }) => n > 0)
    .map(({ validity, n }) => say(words, 'answer.count', { status: say(words, names[validity]), n }))
    .join(say(words, 'and'))
}

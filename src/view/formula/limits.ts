import { say } from '../../locale/say.ts'
import type { CatalogueMeasure, Policy, PolicyLimit } from '../../schema/catalogue.ts'
import { measureOf, type Edition } from '../site/edition.ts'
import { sayCap } from './ceiling.ts'
import { clausePath, measurePath, type Link } from '../site/paths.ts'
import { quoteIn } from '../../schema/quoted.ts'

export interface LimitLine {
  readonly words: string
  readonly quote: string
  /** Clause the limit stands in. */
  readonly path: string
  readonly over: readonly Link[]
}

export const sayLimits = (policy: Policy, edition: Edition): LimitLine[] => policy.limits.map((limit) => sayLimit(limit, edition))

export function sayLimit(limit: PolicyLimit, edition: Edition): LimitLine {
  const { words: quote, clause } = quoteIn(limit.quote, limit.clause)
  const over = 'over' in limit ? limit.over.map((id) => measureOf(edition, id)) : []
  return {
    words: limitWords(limit, edition),
    quote,
    path: clausePath(limit.policy, clause),
    over: over.map((measure) => ({ words: measure.title, path: measurePath(measure) })),
  }
}

function limitWords(limit: PolicyLimit, edition: Edition): string {
  const { words } = edition
  switch (limit.kind) {
    case 'annual':
      return say(words, 'annual', { value: sayCap({ value: limit.value, per: limit.per === 'platform' ? 'platform' : 'project' }, words) })
    case 'aggregate':
      return say(words, 'aggregate', {
        base: limit.as,
        share: limit.share === 'whole' ? '' : say(words, 'aggregateShare', { share: limit.share }),
      })
    case 'onlyHighest':
      return words.onlyHighest
    case 'excludes':
      return say(words, 'excludes', { list: limit.over.map((id) => measureOf(edition, id).title).join(words.listSeparator) })
  }
}

/** The limits that name a measure, and the measures of older or newer texts on the same matter. */
export function limitsOn(measure: CatalogueMeasure, policy: Policy, edition: Edition): Link[] {
  const named = policy.limits.filter((limit) => 'over' in limit && limit.over.includes(measure.id)).map((limit) => sayLimit(limit, edition))
  const pairs = edition.catalogue.relations.sameMatter.filter(({ older, newer }) => older === measure.id || newer === measure.id)
  const others = pairs.map(({ older, newer }) => measureOf(edition, older === measure.id ? newer : older))
  return [
    ...named.map(({ words, path }) => ({ words, path })),
    ...others.map((other) => ({
      words: say(edition.words, 'sameMatter', {
        policy: edition.catalogue.policies.find(({ id }) => id === other.policy)?.shortTitle ?? '',
        title: other.title,
      }),
      path: measurePath(other),
    })),
  ]
}

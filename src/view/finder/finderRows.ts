import { say } from '../../locale/say.ts'
import { finderWordsIn } from '../../locale/lists/finder.ts'
import type { CatalogueMeasure, Policy } from '../../schema/catalogue.ts'
import { quotedWords } from '../../schema/quoted.ts'
import { memo } from '../../memo/memo.ts'
import { sayingOf } from '../formula/formula.ts'
import { headline } from '../formula/headline.ts'
import { frequencyOf, sayPayee } from '../formula/measureCard.ts'
import { sayHeadline } from '../formula/parts.ts'
import { clauseOf, measureOf, type Edition } from '../site/edition.ts'
import { clauseLabel } from '../site/label.ts'
import { placeOf, textsInOrder } from '../site/order.ts'
import { clausePath, measurePath, policyPath, type Link } from '../site/paths.ts'
import { statusOf, type Status } from '../site/status.ts'

/** A measure as a row of 支持事项; its name leads to its clause. */
export interface FinderRow extends Link {
  readonly id: string
  /** Its place among all, from 0: by place, text and clause. */
  readonly n: number
  /** 广西 2020, and the text itself. */
  readonly place: Link & { readonly title: string }
  readonly status: Status
  /** Null where the text prints none. */
  readonly payee: string | null
  /** Nothing is paid: who is meant, not who is paid. */
  readonly served: boolean
  /** Null where the text names no amount. */
  readonly amount: string | null
  readonly frequency: string
  readonly method: string
  readonly clause: Link
  /** '' where the amount hangs on no base. */
  readonly base: string
}

/** All measures of all texts, in the order of the places. */
export const toFinderRows: (edition: Edition) => readonly FinderRow[] = memo((edition: Edition) =>
  textsInOrder(edition)
    .flatMap((policy) => measuresInOrder(policy, edition).map((measure) => [measure, policy] as const))
    .map(([measure, policy], n) => toRow(n, measure, policy, edition)),
)

/** In the order of the clauses: as search lists them too. */
export const measuresInOrder = (policy: Policy, edition: Edition): CatalogueMeasure[] =>
  policy.clauses.flatMap(({ measures }) => measures.map((id) => measureOf(edition, id)))

function toRow(n: number, measure: CatalogueMeasure, policy: Policy, edition: Edition): FinderRow {
  const { pays } = measure
  return {
    id: measure.id,
    n,
    words: measure.title,
    path: measurePath(measure),
    place: { words: placeOf(policy, edition), path: policyPath(policy.id), title: policy.title },
    status: statusOf(policy, edition),
    payee: sayPayee(measure, edition, short),
    served: pays.kind === 'open' && pays.why === 'wordsOnly',
    amount: pays.kind === 'open' ? null : sayHeadline(headline(measure, policy, edition)),
    frequency: pays.kind === 'open' ? '' : frequencyOf(measure, edition).join(''),
    method: methodOf(measure, policy, edition),
    clause: { words: clauseLabel(policy, clauseOf(policy, measure.clause), edition.words), path: clausePath(policy.id, measure.clause) },
    base: basesOf(measure, edition),
  }
}

export const basesOf = ({ pays }: CatalogueMeasure, edition: Edition): string =>
  sayingOf(edition).bases(pays).join(edition.words.listSeparator)

/** A role without what explains it in brackets: 平台单位（工业互联网平台、数字赋能平台）. */
const short = (name: string): string => name.replace(/（[^（）]*）$/, '')

/** Base × rate; where there is neither, what stands in their place. */
function methodOf(measure: CatalogueMeasure, policy: Policy, edition: Edition): string {
  const words = finderWordsIn(edition.locale)
  const { pays, weighed } = measure
  if (pays.kind === 'open')
    return pays.why === 'wordsOnly'
      ? say(words, 'wordsOnly', { quote: quotedWords(pays.quote) })
      : say(words, 'noFormula', { why: edition.words[pays.why] })
  const most = policy.allMaximum !== undefined || weighed !== undefined
  if (pays.kind === 'fixed') return most || pays.bound === 'upTo' ? words.mostThat : words.justThat
  return sayingOf(edition, most).method(pays)
}

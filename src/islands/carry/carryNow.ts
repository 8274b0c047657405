import { rolesFact } from '../../engine/facts/ids.ts'
import type { Ready, ReadyRule } from '../../engine/index.ts'
import { addressOf } from '../../edge/address.ts'
import { $answers } from '../../stores/answers.ts'
import { $asked, $findings, $needs, $parsed, $totals } from '../../stores/estimate/estimate.ts'
import { concernedIn, type Finding } from '../../stores/estimate/findings.ts'
import { settle } from '../../stores/estimate/later.ts'
import { toFragment } from '../../stores/carry/link.ts'
import type { SavedItem } from '../../stores/saved/savedItems.ts'
import { factsOf } from '../../engine/vary/index.ts'
import { toAnswered } from '../../view/estimate/answered.ts'
import type { EstimateData } from '../../view/estimate/estimateData.ts'
import type { Card } from '../../view/estimate/card.ts'
import { valueWords } from '../../view/words/names.ts'
import { say } from '../../locale/say.ts'
import { amountText, toCarried, type Carried } from '../../view/carry/carried.ts'
import { toTotals } from '../../view/estimate/totals.ts'
import { resultsOf, type Worded } from '../parts/resultsOf.ts'

/** Everything as it stands at this moment: made when it is asked for, not with every keystroke. */
export function carryNow({ data, book, root }: Worded): Carried {
  settle()
  const [typed, asked, findings, totals] = [$answers.get(), $asked.get(), $findings.get() ?? [], $totals.get() ?? []]
  return toCarried({
    results: resultsOf(findings, { data, book }),
    sums: toTotals(totals, { book, data, on: asked.on }),
    data,
    book,
    on: asked.on,
    asked,
    typed,
    assessments: findings.map(({ assessment }) => assessment),
    totals,
    facts: answered(askedNow(), data, book),
    link: addressOf(`${root}calculator/${toFragment(typed, book, rulesBehind(findings))}`),
  })
}

/** The rules a link is made by: of what the answers concern, or of all that was chosen. */
export function rulesBehind(findings: readonly Finding[]): ReadyRule[] {
  const concerned = concernedIn(findings)
  return (concerned.length === 0 ? findings.map(({ assessment }) => assessment) : concerned).map(({ rule }) => rule)
}

/** What the chosen measures ask, in the order of the form. */
function askedNow(): readonly string[] {
  const needs = $needs.get()
  return needs === null ? [] : [...needs.order, ...needs.judged, ...needs.regions]
}

function answered(ids: readonly string[], { words }: EstimateData, book: Ready): string[] {
  const parsed = $parsed.get()
  return parsed === null ? [] : toAnswered([...new Set(ids)], $answers.get(), parsed.facts, book, words)
}

/** A result with the answers it rests on and the way back to them. */
export function savedResult(card: Card, { data, book }: Worded): SavedItem {
  const [typed, { on, asWritten }] = [$answers.get(), $asked.get()]
  const { words } = data
  const rule = book.measures.find(({ id }) => id === card.id)
  const own = rule === undefined ? [] : factsOf(rule, book)
  const roles = typed.roles.map((role) => valueWords(book, rolesFact, role))
  return {
    kind: 'result',
    measure: card.id,
    clause: rule?.clause ?? '',
    title: card.title,
    amount: `${amountText(card.amount)}，${say(words, `status.${card.status}`)}`,
    facts: [
      ...roles,
      ...answered(
        askedNow().filter((id) => own.includes(id)),
        data,
        book,
      ).map(oneLine),
      ...(asWritten ? [say(words, 'mode.asWritten')] : []),
    ],
    on,
    fragment: toFragment(typed, book),
    note: '',
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

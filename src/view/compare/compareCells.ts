import { compareWordsIn } from '../../locale/compare.ts'
import { say } from '../../locale/say.ts'
import type { CatalogueMeasure, Policy } from '../../schema/catalogue.ts'
import type { Formula } from '../../schema/formula.ts'
import { breakpointWords } from '../formula/breakpointWords.ts'
import { rateOf, sayingOf } from '../formula/formula.ts'
import type { Cell, Column, RowId } from './comparison.ts'
import { sayConditions } from '../formula/conditions.ts'
import { clauseOf, type Edition } from '../site/edition.ts'
import { clauseLabel } from '../site/label.ts'
import { sayLimit } from '../formula/limits.ts'
import { frequencyOf, quotaOf, sayPayee } from '../formula/measureCard.ts'
import { clausePath, measurePath, type Link } from '../site/paths.ts'
import { quotedWords } from '../../schema/quoted.ts'

/** A measure as a column: every value with the way to its figure, or to the measure in its clause. */
export function toColumn(measure: CatalogueMeasure, policy: Policy, edition: Edition): Column {
  const base = sayingOf(edition).bases(measure.pays)
  return {
    measure: measure.id,
    words: measure.title,
    path: measurePath(measure),
    base: base.length === 0 ? null : base.join(edition.words.listSeparator),
    whole: basesOf(measure.pays).some((fact) => edition.catalogue.facts[fact]?.whole === true),
    figures: measure.pays.kind !== 'open',
    payee: sayPayee(measure, edition),
    cells: cellsOf(measure, base, policy, edition),
  }
}

/** The amounts that a rate is taken of. */
function basesOf(pays: Formula): readonly string[] {
  switch (pays.kind) {
    case 'share':
    case 'match':
      return pays.of
    case 'sum':
    case 'least':
      return pays.of.flatMap(basesOf)
    case 'given':
      return basesOf(pays.pays)
    default:
      return []
  }
}

function cellsOf(measure: CatalogueMeasure, base: readonly string[], policy: Policy, edition: Edition): Record<RowId, Cell> {
  const words = compareWordsIn(edition.locale)
  const { pays } = measure
  const home = measurePath(measure)
  const said = (values: readonly string[]): Link[] =>
    values.map((each) => ({ words: each, path: figurePath(each, measure, policy) ?? home }))
  const silent = (instead: string = words['cell.silent']): Cell => ({ kind: 'silent', values: [{ words: instead, path: home }] })
  const none = (instead: string = words['cell.none']): Cell => ({ kind: 'none', values: [{ words: instead }] })
  const cell = (values: readonly string[]): Cell => (values.length === 0 ? silent() : { kind: 'said', values: said(values) })
  const ceiling = policy.allMaximum !== undefined || measure.weighed !== undefined
  const open = pays.kind === 'open'
  const payee = sayPayee(measure, edition)
  const saying = sayingOf(edition, ceiling)
  const [rates, caps] = [saying.rates(pays), saying.caps(pays)]
  const kinks = breakpointWords(measure, edition)
  return {
    payee: cell(payee === null ? [] : [payee]),
    support: cell([measure.support]),
    base: open ? none() : base.length === 0 ? none(words['cell.noBase']) : cell(base),
    rate: open ? openCell(measure, edition) : rates.length > 0 ? cell(rates) : rateOf(pays) === null ? none() : silent(),
    cap: open ? none() : caps.length === 0 ? silent(words['cell.noCeiling']) : cell(caps),
    limit: open ? none() : (limitCell(measure, policy, edition) ?? silent()),
    threshold: cell(sayConditions(measure.when, edition, policy.region)),
    frequency: cell([...frequencyOf(measure, edition), ...quotaOf(measure, edition)]),
    kink: kinks.length === 0 ? none() : { kind: 'said', values: kinks.map((each) => ({ words: each, path: home })) },
    departments: unitsCell(measure, policy, edition) ?? silent(),
    source: {
      kind: 'said',
      values: [{ words: clauseLabel(policy, clauseOf(policy, measure.clause), edition.words), path: home }],
    },
  }
}

/** Where the text gives no formula: its words, or why none can be made of them. */
function openCell({ pays, ...measure }: CatalogueMeasure, edition: Edition): Cell {
  const words = compareWordsIn(edition.locale)
  if (pays.kind !== 'open') throw new Error(`${measure.id} has a formula`)
  const quote = quotedWords(pays.quote)
  const said =
    pays.why === 'wordsOnly' ? say(words, 'cell.wordsOnly', { quote }) : say(words, 'cell.open', { why: edition.words[pays.why] })
  return { kind: 'silent', values: [{ words: said, path: measurePath({ ...measure }) }] }
}

/** What binds several measures, or one with money from elsewhere. */
function limitCell(measure: CatalogueMeasure, policy: Policy, edition: Edition): Cell | null {
  const values = policy.limits
    .filter((limit) => (limit.kind === 'annual' || limit.kind === 'aggregate') && limit.over.includes(measure.id))
    .map((limit) => {
      const { words, path } = sayLimit(limit, edition)
      return { words, path: figurePath(words, measure, policy) ?? path }
    })
  return values.length === 0 ? null : { kind: 'said', values }
}

/** Who issued, who interprets, who is responsible, as far as the text says. */
function unitsCell(measure: CatalogueMeasure, policy: Policy, edition: Edition): Cell | null {
  const words = compareWordsIn(edition.locale)
  const { issuer, interpreter } = policy
  const tasks = policy.clauses.filter(
    ({ repeats, departments }) => repeats === measure.clause && departments.some((id) => measure.departments.includes(id)),
  )
  const department = (id: string): Link => ({
    words: say(words, 'cell.department', { name: edition.catalogue.departments[id]?.words ?? id }),
    path: clausePath(policy.id, tasks.find(({ departments }) => departments.includes(id))?.id ?? measure.clause),
  })
  const values = [
    ...measure.departments.map(department),
    ...(interpreter === undefined
      ? []
      : [{ words: say(words, 'cell.interpreter', { name: interpreter.words }), path: clausePath(policy.id, interpreter.clause) }]),
    ...(issuer === undefined
      ? []
      : [{ words: say(words, 'cell.issuer', { name: issuer }), path: clausePath(policy.id, policy.number?.clause ?? measure.clause) }]),
  ]
  return values.length === 0 ? null : { kind: 'said', values }
}

const alike = (words: string): string => words.replace(/[:：]/g, '∶')

/** The longest figure of the measure that stands in these words, where the text prints it. */
export function figurePath(words: string, measure: CatalogueMeasure, policy: Policy): string | null {
  const own = policy.clauses
    .filter(({ kind }) => kind !== 'annexRow')
    .flatMap(({ id, figures }) =>
      figures.filter(({ measures }) => measures.includes(measure.id)).map((figure) => ({ ...figure, clause: id })),
    )
  const [found] = own.filter((figure) => alike(words).includes(alike(figure.words))).sort((a, b) => b.words.length - a.words.length)
  return found === undefined ? null : `${clausePath(policy.id, found.clause)}#f-${String(found.n)}`
}

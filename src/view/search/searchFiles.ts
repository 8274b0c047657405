import { regionsAbove } from '../../engine/index.ts'
import { glossaryWordsIn } from '../../locale/lists/glossary.ts'
import type { CatalogueMeasure, Clause, Policy } from '../../schema/catalogue.ts'
import type { SearchFile, SearchRecord } from '../../schema/search.ts'
import { headline } from '../formula/headline.ts'
import { sayHeadline } from '../formula/parts.ts'
import { toDepartments } from '../lists/departments.ts'
import { measureOf, type Edition } from '../site/edition.ts'
import { sayFormula } from '../formula/formula.ts'
import { toGlossary } from '../lists/glossary.ts'
import { clauseLabel, clauseTitle } from '../site/label.ts'
import { sayPayee } from '../formula/measureCard.ts'
import { clausePath, departmentAnchor, departmentsPath, glossaryPath, measurePath, policyPath } from '../site/paths.ts'
import { onShelf, shelfPath, shelvesIn } from '../site/shelves.ts'
import { statusOf } from '../site/status.ts'

/** All that can be found, in one script. Another source is one more line here. */
export const toSearchFiles = (edition: Edition): SearchFile[] => [...policies(edition), ...departments(edition), ...terms(edition)]

/** What a record says where it has nothing to say. */
const nothing = { label: '', head: 0, ceiling: '', topics: [], payees: [] }

const policies = (edition: Edition): SearchFile[] =>
  edition.catalogue.policies.map((policy) => ({
    id: policy.id,
    locale: edition.locale,
    title: policy.title,
    path: policyPath(policy.id),
    regions: [policy.region, ...regionsAbove(policy.region, edition.catalogue.regions)],
    place: edition.catalogue.regions[policy.region]?.short ?? '',
    phases: statusOf(policy, edition).phases.map(({ validity, symbol, label, from, until }) => ({ validity, symbol, label, from, until })),
    records: [
      headOf(policy),
      ...policy.clauses.flatMap((clause) => [
        clauseRecord(clause, policy, edition),
        ...clause.measures.map((id) => measureRecord(measureOf(edition, id), clause, policy, edition)),
      ]),
    ],
  }))

/** Title, issuer and number, and the words of the text that belong to no clause: its chapters. */
function headOf({ id, title, issuer, number, interpreter, blocks }: Policy): SearchRecord {
  const outside = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
  const said = [issuer, number?.words, interpreter?.words, ...outside].filter((part) => part !== undefined)
  return { ...nothing, kind: 'policy', path: policyPath(id), title, text: said.join('\n') }
}

function clauseRecord(clause: Clause, policy: Policy, edition: Edition): SearchRecord {
  const measures = clause.measures.map((id) => measureOf(edition, id))
  return {
    kind: 'clause',
    path: clausePath(policy.id, clause.id),
    label: clauseLabel(policy, clause, edition.words),
    title: clauseTitle(clause),
    text: clause.text,
    head: clause.body,
    ceiling: [...new Set(measures.map((measure) => ceilingOf(measure, policy, edition)).filter((said) => said !== ''))].join(
      edition.words.semicolon,
    ),
    topics: clause.topics,
    payees: payeesOf(measures),
  }
}

function measureRecord(measure: CatalogueMeasure, clause: Clause, policy: Policy, edition: Edition): SearchRecord {
  const { words } = edition
  return {
    kind: 'measure',
    path: measurePath(measure),
    label: clauseLabel(policy, clause, words),
    title: measure.title,
    text: [`${words.payee}${words.colon}${sayPayee(measure, edition) ?? words.silent}`, sayFormula(measure.pays, edition)].join('\n'),
    head: 0,
    ceiling: ceilingOf(measure, policy, edition),
    topics: measure.topics ?? clause.topics,
    payees: payeesOf([measure]),
  }
}

const ceilingOf = (measure: CatalogueMeasure, policy: Policy, edition: Edition): string =>
  measure.pays.kind === 'open' ? '' : sayHeadline(headline(measure, policy, edition))

const payeesOf = (measures: readonly CatalogueMeasure[]): string[] => [...new Set(measures.flatMap(({ payee }) => payee.of))]

/** The page on which a department stands first: the list itself where it is whole. */
const departmentsOf = (department: string, edition: Edition): string => {
  const shelf = shelvesIn(edition).find((each) => toDepartments(onShelf(edition, each)).departments.some(({ id }) => id === department))
  return shelf === undefined ? departmentsPath : shelfPath(departmentsPath, shelf)
}

function departments(edition: Edition): SearchFile[] {
  const { catalogue, locale, words } = edition
  const records = toDepartments(edition).departments.map(({ id, name }): SearchRecord => ({
    ...nothing,
    kind: 'department',
    path: `${departmentsOf(id, edition)}#${departmentAnchor(id)}`,
    title: name,
    text: (catalogue.departments[id]?.aliases ?? []).join(words.listSeparator),
  }))
  return [{ ...list, id: 'departments', locale, title: words.departments, path: departmentsPath, records }]
}

/** A term with what a text says it means, or what we do. */
function terms(edition: Edition): SearchFile[] {
  const records = toGlossary(edition).flatMap((group) =>
    group.terms.map(({ anchor, words, forms, says, ours }): SearchRecord => ({
      ...nothing,
      kind: 'term',
      path: `${glossaryPath}#${anchor}`,
      title: words,
      text: [...forms, ...says.map(({ quote }) => quote), ...(ours === null ? [] : [ours])].join('\n'),
    })),
  )
  return [{ ...list, id: 'glossary', locale: edition.locale, title: glossaryWordsIn(edition.locale).title, path: glossaryPath, records }]
}

/** A file that belongs to no place and no day. */
const list = { regions: [], place: '', phases: [] }

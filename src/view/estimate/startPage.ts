import { ownFact, rolesFact } from '../../engine/facts/ids.ts'
import { assess, regionsAbove, type Facts, type ReadyRule } from '../../engine/index.ts'
import { startWordsIn } from '../../locale/estimate/start.ts'
import { say } from '../../locale/say.ts'
import { covers } from '../../days/span.ts'
import type { Situation } from '../../schema/vocabulary.ts'
import { choicesPath, regionPath, topicPath, type Link } from '../site/paths.ts'
import { policyOf, type Edition } from '../site/edition.ts'
import { textsInOrder } from '../site/order.ts'
import { statusOf, type Status } from '../site/status.ts'
import { factWords, placeName, valueWords } from '../words/names.ts'

/** A choice of the three questions. */
export interface Choice {
  readonly value: string
  readonly words: string
}

/** The three questions, and the situations they may begin with. */
export interface Start {
  readonly topics: readonly (Choice & { readonly count: number })[]
  readonly places: readonly Choice[]
  /** Which places bring the texts of which level above, in one sentence each; what is not collected. */
  readonly placesHelp: readonly string[]
  readonly roles: readonly Choice[]
  readonly rolesHelp: string
  readonly situations: readonly SituationLink[]
  readonly standing: Standing
}

export interface SituationLink extends Link {
  /** 3项。要项目总投资额 */
  readonly needs: string
  /** One of each status that its texts have. */
  readonly statuses: readonly Status[]
}

/** How many texts there are, and between which days each is in effect, or unknown. */
export interface Standing {
  readonly texts: number
  readonly inEffect: Count
  readonly unknown: Count
}
export interface Count {
  /** On the build day. */
  readonly count: number
  /** As `data-periods` has them. */
  readonly periods: string
}

export function toStart(edition: Edition): Start {
  const { book, catalogue } = edition
  return {
    topics: Object.entries(catalogue.topics).flatMap(([value, { words }]) => {
      const count = book.measures.filter(({ topics }) => topics.includes(value)).length
      return count === 0 ? [] : [{ value, words, count }]
    }),
    places: placesOf(edition),
    placesHelp: placesHelpOf(edition),
    roles: rolesOf(edition),
    rolesHelp: rolesHelpOf(edition),
    situations: catalogue.situations.map((situation) => toSituation(situation, edition)),
    standing: standingOf(edition),
  }
}

/** Regions with a text of their own, in the order of the hierarchy. */
export const placesOf = (edition: Edition): Choice[] =>
  ownRegions(edition).map((value) => {
    const words = placeName(edition.book, value)
    const holds = ownRegions(edition).some((one) => regionsAbove(one, edition.catalogue.regions).includes(value))
    return { value, words: holds ? say(startWordsIn(edition.locale), 'where.level', { place: words }) : words }
  })
const ownRegions = (edition: Edition): string[] => [...new Set(textsInOrder(edition).map(({ region }) => region))]

/** Payees that a measure names, those of most measures first. */
export function rolesOf({ book }: Edition): Choice[] {
  const counts = new Map<string, number>()
  for (const { payee } of book.measures) for (const role of payee.roles) counts.set(role, (counts.get(role) ?? 0) + 1)
  const values = book.facts[rolesFact]?.values ?? []
  return values.filter(({ id }) => counts.has(id)).map(({ id }) => ({ value: id, words: shortRole(valueWords(book, rolesFact, id)) }))
}

/** 制造业企业（工业企业） → 制造业企业 */
const shortRole = (words: string): string => words.replace(/（.*$/, '')

function placesHelpOf(edition: Edition): string[] {
  const { book, catalogue, locale } = edition
  const words = startWordsIn(locale)
  const own = ownRegions(edition)
  const named = (codes: readonly string[]): string => codes.map((code) => placeName(book, code)).join(edition.words.listSeparator)
  const above = [...new Set(own.flatMap((code) => regionsAbove(code, catalogue.regions)))]
  const with_ = above
    .filter((code) => own.includes(code))
    .map((code) => {
      const below = own.filter((one) => regionsAbove(one, catalogue.regions).includes(code))
      return say(words, 'where.help', { places: named(below), above: catalogue.regions[code]?.words ?? code })
    })
  const absent = above.filter((code) => !own.includes(code))
  return [
    ...with_,
    ...(absent.length === 0
      ? []
      : [
          say(words, 'where.absent', {
            places: absent.map((code) => catalogue.regions[code]?.words ?? code).join(edition.words.listSeparator),
          }),
        ]),
  ]
}

function rolesHelpOf({ catalogue, locale }: Edition): string {
  const measures = catalogue.policies.flatMap((policy) => policy.measures)
  const of = (role: string): number => measures.filter(({ payee }) => payee.of.some((one) => one === role)).length
  return say(startWordsIn(locale), 'who.help', { all: measures.length, platform: of('platformOperator'), silent: of('notStated') })
}

/** Nothing is answered but who asks: what the measures then miss is what the situation needs. */
function toSituation(situation: Situation, edition: Edition): SituationLink {
  const words = startWordsIn(edition.locale)
  const rules = rulesOf(situation, edition)
  const facts = factsOf(situation, edition)
  const results = rules.map((rule) => assess(rule, edition.book, facts))
  const figures = figuresOf([...new Set(results.flatMap(({ missing }) => missing))], edition)
  const computable = results.filter(({ status }) => status !== 'notComputable' && status !== 'notMet').length
  const policies = [...new Set(rules.map(({ policy }) => policy))]
  const { words: title, place, matter, measure, role } = situation
  return {
    words: title,
    path: choicesPath([
      ['matter', matter],
      ['measure', measure],
      ['place', place],
      ['role', role],
    ]),
    needs: say(words, computable === rules.length ? 'ready.one' : 'ready.some', { n: rules.length, computable, figures }),
    statuses: oneOfEach(policies.map((id) => statusOf(policyOf(edition, id), edition))),
  }
}

/** The measures it is about, in the chain of its place. */
export function rulesOf({ matter, measure, place }: Situation, { book, catalogue }: Pick<Edition, 'book' | 'catalogue'>): ReadyRule[] {
  const chain = [place, ...regionsAbove(place, catalogue.regions)]
  const inChain = book.policies.filter(({ region }) => chain.includes(region)).map(({ id }) => id)
  return book.measures.filter(
    (rule) => inChain.includes(rule.policy) && (rule.id === measure || (matter !== undefined && rule.matters.includes(matter))),
  )
}

/** Who asks, and everything in the place. */
const factsOf = ({ place, role }: Situation, { book }: Edition): Facts => ({
  get: (id) =>
    id === rolesFact
      ? role === undefined
        ? undefined
        : { kind: 'set', values: new Set([role]) }
      : book.facts[id]?.kind === 'region'
        ? { kind: 'choice', value: place }
        : undefined,
})

/** As many as one reads in a line. */
const most = 4

/** What is to be filled in, in a line; money received of several levels is one thing. */
function figuresOf(missing: readonly string[], { book, locale, words: { listSeparator } }: Edition): string {
  const words = startWordsIn(locale)
  const received = new Set(book.limits.flatMap((limit) => (limit.kind === 'aggregate' ? limit.counts : [])))
  const several = missing.filter((fact) => received.has(fact)).length > 1
  const named = missing.map((fact) => {
    if (several && received.has(fact)) return words['figure.received']
    return ownFact(fact)?.kind === 'before' ? words['figure.first'] : factWords(book, fact)
  })
  const all = [...new Set(named)]
  const list = all.slice(0, all.length > most ? most - 1 : most).join(listSeparator)
  return all.length > most ? say(words, 'figure.many', { list, n: all.length }) : list
}

const oneOfEach = (statuses: readonly Status[]): Status[] =>
  statuses.filter((status, at) => statuses.findIndex((one) => one.phases[0]?.label === status.phases[0]?.label) === at)

/** How many texts are in effect, on the build day and on the reader's. */
export function standingOf(edition: Edition): Standing {
  const phases = edition.catalogue.policies.flatMap((policy) => statusOf(policy, edition).phases)
  const count = (validity: Status['phases'][number]['validity']): Count => {
    const own = phases.filter((phase) => phase.validity === validity)
    return {
      count: own.filter((phase) => covers(phase, edition.on)).length,
      periods: own.map(({ from, until }) => `${from ?? '0'}/${until ?? '9'}`).join(' '),
    }
  }
  return { texts: edition.catalogue.policies.length, inEffect: count('inEffect'), unknown: count('unknown') }
}

/** Matters by place, each to where the texts stand side by side: the way on without a script. */
export function mattersByPlace(edition: Edition): (Link & { readonly tags: readonly Status[]; readonly matters: readonly Link[] })[] {
  const { book, catalogue } = edition
  return placesOf(edition).map(({ value, words }) => {
    const policies = book.policies.filter(({ region }) => region === value).map(({ id }) => id)
    const rules = book.measures.filter(({ policy }) => policies.includes(policy))
    return {
      words,
      path: regionPath(value),
      tags: oneOfEach(policies.map((id) => statusOf(policyOf(edition, id), edition))),
      matters: Object.entries(catalogue.matters).flatMap(([topic, all]) =>
        all
          .filter(({ id }) => id !== 'other' && rules.some(({ matters }) => matters.includes(`${topic}/${id}`)))
          .map(({ id, words: name }) => ({
            words: name,
            path: `${topicPath(topic)}#${id}`,
          })),
      ),
    }
  })
}

/** The same three questions in one line; a value is what the address then holds. */
export interface HomeForm extends Pick<Start, 'places' | 'roles' | 'situations'> {
  readonly topics: readonly { readonly words: string; readonly all: Choice; readonly matters: readonly Choice[] }[]
}

export function toHomeForm(edition: Edition): HomeForm {
  const { catalogue, locale } = edition
  const { topics, places, roles, situations } = toStart(edition)
  const addressed = (name: string, choices: readonly Choice[]): Choice[] =>
    choices.map(({ value, words }) => ({ value: `${name}=${value}`, words }))
  return {
    topics: topics.map(({ value, words }) => ({
      words,
      all: { value: `topic=${value}`, words: say(startWordsIn(locale), 'home.topic', { topic: words }) },
      matters: (catalogue.matters[value] ?? [])
        .filter(({ id }) => id !== 'other')
        .map((matter) => ({ value: `matter=${value}/${matter.id}`, words: matter.words })),
    })),
    places: addressed('place', places),
    roles: addressed('role', roles),
    situations,
  }
}

import type { VNode } from 'preact'
import { Estimate } from '../../../src/islands/estimate/Estimate.tsx'
import { field } from '../../../src/islands/asking/Field.tsx'
import { Form } from '../../../src/islands/estimate/Form.tsx'
import { KeptNotice } from '../../../src/islands/estimate/KeptNotice.tsx'
import { LinkNotice } from '../../../src/islands/estimate/LinkNotice.tsx'
import { ModeBanner } from '../../../src/islands/estimate/Mode.tsx'
import { Answers, Folded, Needs } from '../../../src/islands/estimate/Groups.tsx'
import { Scenarios } from '../../../src/islands/estimate/Scenarios.tsx'
import { Results } from '../../../src/islands/estimate/Results.tsx'
import { Totals } from '../../../src/islands/estimate/Totals.tsx'
import { resultsOf, type Worded } from '../../../src/islands/parts/resultsOf.ts'
import { $opened, empty, type Typed } from '../../../src/stores/answers.ts'
import { $findings } from '../../../src/stores/estimate/estimate.ts'
import { $stage } from '../../../src/stores/estimate/begin.ts'
import { $elsewhere, $notice, $restored, type Notice } from '../../../src/stores/estimate/keep.ts'
import type { Card } from '../../../src/view/estimate/card.ts'
import type { Question } from '../../../src/view/asking/question.ts'
import { few, placesOf, whatIfOf } from './beside.tsx'
import { questions } from './questions.ts'
import type { Edition } from '../../../src/view/site/edition.ts'
import { everything, stand } from '../answered.ts'
import { drawn } from '../drawn.ts'
import { longCard, longIn } from '../words.ts'

export interface DrawnScene {
  readonly name: string
  readonly html: string
}

/** 测算 in all its states, each drawn while the stores stand as it needs them. */
export function estimateScenes({ locale }: Edition): DrawnScene[] {
  const all = everything(locale)
  const worded = stand(locale, {})
  const { words } = worded.data
  const whole = (typed: Partial<Typed>): string => {
    const now = stand(locale, typed)
    return drawn(
      <div class="calc">
        <Form {...now} />
        <Results {...now} />
      </div>,
    )
  }
  /** In the column that it has on the page. */
  const beside = (part: VNode): string =>
    drawn(
      <div class="calc">
        <form class="calc-form" />
        <section class="calc-results">{part}</section>
      </div>,
    )
  const two: Partial<Typed> = { ...all, sample: [], topics: ['talent', 'cloud'] }
  const long = longIn(locale)
  return [
    {
      name: 'Estimate: loading',
      html: asking(() =>
        drawn(<Estimate sheet="" head="" rules="" find="" root="" reportTo={null} loading={words.loading} failed="" retry="" />),
      ),
    },
    { name: 'nothing answered', html: whole({ places: ['990100'], topics: ['parkCluster'] }) },
    { name: 'one answer, one place', html: whole({ ...only(all), sample: [] }) },
    { name: 'everything by our samples', html: whole({ ...all, topics: ['cloud', 'talent'] }) },
    { name: 'figures refused', html: form(stand(locale, refused)) },
    { name: 'cards: every status', html: cards(oneOfEach(worded, all, locale), worded) },
    {
      name: 'cards: long words',
      html: cards(
        oneOfEach(worded, all, locale).map((card) => longCard(card, locale)),
        worded,
      ),
    },
    { name: 'fields: empty, answered, sample, refused, changes', html: fields(questions(long.fact, long.reason), worded) },
    { name: 'Places: two places', html: beside(placesOf(stand(locale, { ...all, topics: ['cloud', 'transformation'] }))) },
    { name: 'WhatIf: changes and ceilings', html: beside(whatIfOf(stand(locale, { ...all, topics: ['services'], facts: few(all) }))) },
    { name: 'WhatIf: nothing', html: beside(whatIfOf(stand(locale, two))) },
    { name: 'Scenarios: nothing kept', html: beside(<Scenarios {...wordedBy(stand(locale, two))} />) },
    { name: 'Scenarios: kept and now', html: beside(<Scenarios {...wordedBy(stand(locale, two, { ...two, facts: {} }))} />) },
    { name: 'Scenarios: nothing differs', html: beside(<Scenarios {...wordedBy(stand(locale, two, two))} />) },
    { name: 'Totals: none', html: drawn(<Totals totals={[]} words={words} root="" />) },
    { name: 'another day, text expired', html: banner(stand(locale, { ...all, on: '2035-01-01' })) },
    { name: 'as written', html: banner(stand(locale, { ...all, asWritten: true })) },
    { name: 'notices', html: notices(worded) },
    { name: 'a link was opened', html: opened(worded, long.fact) },
  ]
}

/** Drawn as it stands once the three questions are answered. */
function asking(draw: () => string): string {
  $stage.set('asking')
  const html = draw()
  $stage.set('start')
  return html
}

/** The one that is asked most of in the corpus, settled. */
const only = ({ roles, facts }: Typed): Partial<Typed> => ({
  roles: roles.slice(0, 1),
  places: ['990100'],
  topics: ['parkCluster'],
  facts: Object.fromEntries(Object.entries(facts).filter(([id]) => id.startsWith('coldStore.'))),
})

const refused: Partial<Typed> = {
  roles: ['manufacturer'],
  places: ['990100'],
  topics: ['parkCluster'],
  facts: {
    'coldStore.equipmentInvestment': '五百万左右',
    'coldStore.area': '-12',
    'coldStore.totalInvestment': '3000000',
    'coldStore.centralFunds': '1.2.3',
  },
}

const wordedBy = ({ data, book }: Worded): Parameters<typeof Scenarios>[0] => ({ book, words: data.words })

const form = (worded: Worded): string =>
  drawn(
    <div class="calc">
      <Form {...worded} />
    </div>,
  )

const cards = (shown: readonly Card[], { data, root }: Worded): string =>
  drawn(
    <section class="calc-results">
      {[...Map.groupBy(shown, ({ status }) => status)].map(([status, own]) => {
        const Drawn = status === 'mayQualify' ? Answers : status === 'needsAnswers' ? Needs : Folded
        return <Drawn key={status} group={{ status, heading: status, cards: own }} words={data.words} root={root} />
      })}
    </section>,
  )

/** Of each status one card. */
function oneOfEach(worded: Worded, all: Typed, locale: Edition['locale']): Card[] {
  const of = (typed: Partial<Typed>): Card[] => {
    stand(locale, typed)
    return resultsOf($findings.get() ?? [], worded).groups.flatMap((group) => group.cards)
  }
  const found = [...of(all), ...of({}), ...of({ ...all, roles: ['association'] })]
  return [...Map.groupBy(found, ({ status }) => status).values()].flatMap((same) => same.slice(0, 1))
}

const fields = (asked: readonly Question[], { data }: Worded): string =>
  drawn(
    <div class="calc">
      <form class="calc-form">
        <fieldset class="subject">{asked.map((question) => field(question, data.words))}</fieldset>
      </form>
    </div>,
  )

const banner = ({ data }: Worded): string => drawn(<ModeBanner words={data.words} />)

function notices({ data }: Worded): string {
  const kinds = ['blocked', 'full', 'newer', 'stuck', 'unread'] as const
  const all: readonly Notice[] = [...kinds.map((kind) => ({ kind })), { kind: 'dropped', count: 3 }]
  const notice = (): string => drawn(<KeptNotice words={data.words} />)
  const said = all.map((one) => {
    $notice.set(one)
    return notice()
  })
  $notice.set(null)
  $restored.set(true)
  said.push(notice())
  $elsewhere.set(empty)
  said.push(notice())
  $restored.set(false)
  $elsewhere.set(null)
  return said.join('')
}

function opened({ data, book }: Worded, words: string): string {
  const notice = (): VNode => <LinkNotice words={data.words} version={book.version} />
  $opened.set({ dropped: [], renewed: [], state: 'whole', version: null, aside: [] })
  const plain = drawn(notice())
  $opened.set({
    dropped: Array.from({ length: 7 }, () => words),
    renewed: book.measures.slice(0, 2).map(({ id }) => id),
    state: 'cut',
    version: '0',
    aside: [empty],
  })
  return plain + drawn(notice())
}

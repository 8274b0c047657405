import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Offer } from '../../search/index.ts'
import { say } from '../../locale/say.ts'
import type { SearchWords } from '../../locale/search.ts'
import { empty } from '../../stores/answers.ts'

interface Props {
  readonly words: SearchWords
  readonly offers: readonly Offer[]
  readonly version: string
  readonly base: string
}

/** 用这些数字测算: leads to 测算 filled in. No amount is reckoned here. */
export function SearchOffers({ words, offers, version, base }: Props): VNode {
  return (
    <>
      {offers.map((offer) => (
        <OfferCard key={offer.topic} words={words} offer={offer} version={version} base={base} />
      ))}
    </>
  )
}

function OfferCard({ words, offer, version, base }: Omit<Props, 'offers'> & { readonly offer: Offer }): VNode {
  const { place, fact, count, standing } = offer
  const [fragment, setFragment] = useState('')
  useEffect(() => {
    let wanted = true
    const make = async (): Promise<void> => {
      const { toFragment } = await import('../../stores/carry/link.ts')
      if (wanted) setFragment(toFragment(typedFor(offer), codedFor(offer, version)))
    }
    make().catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [offer, version])
  const said = [
    place?.words,
    offer.words,
    fact === null ? undefined : say(words, 'search.offer.amount', { fact: fact.words, amount: fact.amount }),
  ].filter((each) => each !== undefined)
  const held = standing.some(({ phase }) => phase.validity === 'inEffect')
  return (
    <section class="card offer">
      <div>
        <h2>{say(words, 'search.offer')}</h2>
        <p class="meta">{said.join(say(words, 'search.offer.dot'))}</p>
        <p class="meta">{say(words, held ? 'search.offer.count' : 'search.offer.none', { n: count })}</p>
        <p class="state">
          {standing.map(({ phase, count: n }) => (
            <span key={phase.validity}>
              <span class={`tag ${phase.validity}`}>
                <span aria-hidden="true">{phase.symbol}</span> {phase.label}
              </span>{' '}
              {say(words, 'search.offer.each', { n })}
            </span>
          ))}
        </p>
      </div>
      <a class="btn" href={`${base}calculator/${fragment === '' ? `?topic=${offer.topic}` : fragment}`}>
        {say(words, 'search.offer.go')}
      </a>
    </section>
  )
}

const typedFor = ({ topic, place, fact }: Offer) => ({
  ...empty,
  topics: [topic],
  places: place === null ? [] : [place.code],
  facts: fact === null ? {} : { [fact.id]: fact.amount },
})

const codedFor = ({ fact }: Offer, version: string) => ({
  version,
  facts: fact === null ? {} : { [fact.id]: { code: fact.code } },
  measures: [],
})

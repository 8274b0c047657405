import type { VNode } from 'preact'
import { type Chosen, countsOf, type Facet, facets, type Found } from '../../search/index.ts'
import { say } from '../../locale/say.ts'
import type { SearchData } from '../../view/search/searchPage.ts'

interface Props {
  readonly data: SearchData
  readonly hits: readonly Found[]
  readonly chosen: Chosen
  readonly on: string
  readonly open: boolean
  readonly choose: (chosen: Chosen) => void
}

/** Several values a facet; each says how many it would leave, and one that would leave none is not offered. Folded on a phone. */
export function SearchFilters({ data, hits, chosen, on, open, choose }: Props): VNode {
  const { words } = data
  const n = facets.reduce((sum, facet) => sum + (chosen[facet] ?? []).length, 0)
  return (
    <details class="facets" open={open}>
      <summary>{n === 0 ? say(words, 'search.filters') : say(words, 'search.filters.chosen', { n })}</summary>
      {facets.map((facet) => (
        <Values key={facet} facet={facet} data={data} hits={hits} chosen={chosen} on={on} open={open} choose={choose} />
      ))}
    </details>
  )
}

function Values({ facet, data, hits, chosen, on, choose }: Props & { readonly facet: Facet }): VNode | null {
  const { words } = data
  const counts = countsOf(hits, chosen, facet, on)
  const own = chosen[facet] ?? []
  const offered = data.facets[facet].filter(([id]) => counts.has(id) || own.includes(id))
  if (offered.length === 0) return null
  return (
    <fieldset data-facet={facet}>
      <legend>{say(words, `search.${facet}`)}</legend>
      {offered.map(([id, name]) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={own.includes(id)}
            onChange={({ currentTarget }) =>
              choose(withValues(chosen, facet, currentTarget.checked ? [...own, id] : own.filter((one) => one !== id)))
            }
          />
          <span>{say(words, 'search.value', { words: name, n: counts.get(id) ?? 0 })}</span>
        </label>
      ))}
    </fieldset>
  )
}

function withValues(chosen: Chosen, facet: Facet, values: readonly string[]): Chosen {
  const { [facet]: _, ...others } = chosen
  return values.length === 0 ? others : { ...others, [facet]: values }
}

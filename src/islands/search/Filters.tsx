import type { VNode } from 'preact'
import { type Chosen, countsOf, type Facet, facets, type Found } from '../../search/index.ts'
import { say } from '../../locale/say.ts'
import type { SearchData } from '../../view/search/searchPage.ts'

interface Props {
  readonly data: SearchData
  readonly hits: readonly Found[]
  readonly chosen: Chosen
  readonly on: string
  readonly choose: (chosen: Chosen) => void
}

/** One choice a facet; each value says how many it would leave, and one that would leave none is not offered. */
export function SearchFilters({ data, hits, chosen, on, choose }: Props): VNode {
  const { words } = data
  return (
    <fieldset class="facets">
      <legend class="unseen">{say(words, 'search.filters')}</legend>
      {facets.map((facet) => {
        const counts = countsOf(hits, chosen, facet, on)
        const value = chosen[facet] ?? ''
        return (
          <label key={facet}>
            <span>{say(words, `search.${facet}`)}</span>
            <select class="field" value={value} onChange={({ currentTarget }) => choose(withValue(chosen, facet, currentTarget.value))}>
              <option value="">{say(words, 'search.any')}</option>
              {data.facets[facet]
                .filter(([id]) => counts.has(id) || id === value)
                .map(([id, name]) => (
                  <option key={id} value={id}>
                    {say(words, 'search.value', { words: name, n: counts.get(id) ?? 0 })}
                  </option>
                ))}
            </select>
          </label>
        )
      })}
    </fieldset>
  )
}

function withValue(chosen: Chosen, facet: Facet, value: string): Chosen {
  const { [facet]: _, ...others } = chosen
  return value === '' ? others : { ...others, [facet]: value }
}

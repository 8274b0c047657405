import type { VNode } from 'preact'
import type { PlaceRow, PlacesView } from '../../view/estimate/places.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { StatusTag } from '../parts/StatusTag.tsx'

interface Props {
  readonly view: PlacesView
  readonly words: EstimateWords
  readonly root: string
}

/** The same facts in several places, a row a measure. */
export function Places({ view, words, root }: Props): VNode {
  return (
    <section class="calc-more" aria-labelledby="places-title">
      <h3 class="group" id="places-title">
        {say(words, 'places.heading')}
      </h3>
      <p class="warn">{view.warning}</p>
      <div class="scroll" tabIndex={0} role="region" aria-label={say(words, 'places.table')}>
        <table>
          <thead>
            <tr>
              {(['place', 'title', 'payee', 'base', 'amount'] as const).map((column) => (
                <th key={column} scope="col">
                  {say(words, `places.col.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <Row key={row.id} row={row} root={root} />
            ))}
          </tbody>
        </table>
      </div>
      {view.silent.map((sentence) => (
        <p key={sentence} class="meta">
          {sentence}
        </p>
      ))}
    </section>
  )
}

const Row = ({ row, root }: { readonly row: PlaceRow; readonly root: string }): VNode => (
  <tr>
    <th scope="row">
      {row.place} <StatusTag tag={row.tag} />
    </th>
    <td>
      {row.title} <a href={root + row.clause.path}>{row.clause.words}</a>
    </td>
    <td>{row.payee}</td>
    <td>{row.base}</td>
    <td class="num">{row.amount}</td>
  </tr>
)

import type { VNode } from 'preact'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import type { WhatIf as View } from '../../view/estimate/whatIf.ts'
import { Figures } from '../parts/Figures.tsx'

/** What would change the results, and the least that reaches each ceiling. */
export function WhatIf({ view, words }: { readonly view: View; readonly words: EstimateWords }): VNode {
  return (
    <section class="calc-more" aria-labelledby="what-if">
      <h3 class="group" id="what-if">
        {say(words, 'whatIf.heading')}
      </h3>
      <p class="meta">{say(words, view.changes.length === 0 ? 'whatIf.none' : 'whatIf.lead')}</p>
      <ul class="points">
        {view.changes.map((change) => (
          <li key={change}>
            <Figures text={change} />
          </li>
        ))}
      </ul>
      {view.ceilings.length > 0 && (
        <details class="calc-fold">
          <summary>{say(words, 'whatIf.ceilings')}</summary>
          <div class="scroll" tabIndex={0} role="region" aria-label={say(words, 'whatIf.table')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say(words, 'whatIf.col.title')}</th>
                  <th scope="col">{say(words, 'whatIf.col.most')}</th>
                  <th scope="col">{say(words, 'whatIf.col.least')}</th>
                </tr>
              </thead>
              <tbody>
                {view.ceilings.map(({ title, most, least }) => (
                  <tr key={title}>
                    <th scope="row">{title}</th>
                    <td class="num">{most}</td>
                    <td>
                      <Figures text={least} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  )
}

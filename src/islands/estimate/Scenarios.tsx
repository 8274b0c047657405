import type { VNode } from 'preact'
import type { Ready } from '../../engine/index.ts'
import { dropScenario, keepScenario, swapScenarios } from '../../stores/estimate/actions.ts'
import { $keptResults, $settled } from '../../stores/estimate/estimate.ts'
import { concernedIn } from '../../stores/estimate/findings.ts'
import { say, type LabelOf } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { toScenarios, type ScenariosView } from '../../view/estimate/scenarios.ts'
import { useStore } from '../parts/useStore.ts'

/** Two sets of answers side by side. */
export function Scenarios({ book, words }: { readonly book: Ready; readonly words: EstimateWords }): VNode {
  const kept = useStore($keptResults)
  const settled = useStore($settled)
  const now = concernedIn(settled?.findings ?? [])
  const button = (key: LabelOf<EstimateWords>, act: () => void): VNode => (
    <button type="button" class="textual" onClick={act}>
      {words[key]}
    </button>
  )
  return (
    <section class="calc-more" aria-labelledby="scenario-title">
      <h3 class="group" id="scenario-title">
        {say(words, 'scenario.heading')}
      </h3>
      {kept === null ? (
        <p class="meta">
          {button('scenario.keep', keepScenario)} {say(words, 'scenario.help')}
        </p>
      ) : (
        <>
          <p class="calc-tools">
            {button('scenario.swap', swapScenarios)} {button('scenario.keep', keepScenario)} {button('scenario.drop', dropScenario)}
          </p>
          <Side view={toScenarios(kept, now, book, words)} words={words} />
        </>
      )}
    </section>
  )
}

function Side({ view: { rows, same }, words }: { readonly view: ScenariosView; readonly words: EstimateWords }): VNode {
  if (rows.length === 0) return <p class="meta">{say(words, 'scenario.none')}</p>
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-label={say(words, 'scenario.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words, 'whatIf.col.title')}</th>
              <th scope="col">{say(words, 'scenario.kept')}</th>
              <th scope="col">{say(words, 'scenario.now')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, title, kept, now }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                <td>{kept}</td>
                <td>{now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="meta">{say(words, 'scenario.same', { n: same })}</p>
    </>
  )
}

import type { VNode } from 'preact'
import { headerOf } from '../../batch/index.ts'
import type { Ready } from '../../engine/index.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'

interface Props {
  readonly asked: ReadonlySet<string>
  readonly book: Ready
  readonly words: EstimateWords
}

/** Every column that may be used. */
export function BatchNames({ asked, book, words }: Props): VNode {
  return (
    <details class="calc-fold">
      <summary>{say(words, 'batch.names', { n: asked.size })}</summary>
      <div class="scroll batch-scroll" role="region" aria-label={say(words, 'batch.names', { n: asked.size })} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words, 'batch.names.name')}</th>
              <th scope="col">{say(words, 'batch.names.write')}</th>
              <th scope="col">{say(words, 'batch.names.address')}</th>
            </tr>
          </thead>
          <tbody>
            {[...asked].map((fact) => (
              <tr key={fact}>
                <th scope="row">{headerOf(fact, book, words)}</th>
                <td>{whatToWrite(fact, book, words)}</td>
                <td>
                  <code>{fact}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function whatToWrite(id: string, book: Ready, words: EstimateWords): string {
  const fact = book.facts[id]
  const unit = fact?.unit ?? ''
  const values = (fact?.values ?? []).map((value) => `“${value.words}”`).join('')
  switch (fact?.kind) {
    case 'money':
      return say(words, 'batch.kind.money')
    case 'count':
      return say(words, 'batch.kind.count', { unit })
    case 'quantity':
    case 'price':
      return say(words, 'batch.kind.number', { unit })
    case 'ratio':
      return say(words, 'batch.kind.number', { unit: '%' })
    case 'flag':
      return say(words, 'batch.kind.flag')
    case 'region':
      return say(words, 'batch.kind.region')
    case 'date':
      return say(words, 'batch.kind.date')
    case 'set':
      return say(words, 'batch.kind.several', { values })
    case 'level':
    case 'choice':
      return say(words, 'batch.kind.one', { values })
    case undefined:
      return ''
  }
}

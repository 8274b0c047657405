import type { VNode } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { megabytes, mostRows, nameOf, problemFile, resultFile } from '../../batch/index.ts'
import { say, sayThat } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { BatchSave } from './Save.tsx'
import type { BatchState } from './useBatch.ts'

type Ended = Extract<BatchState, { kind: 'ended' }>
interface Props {
  readonly ended: Ended
  readonly words: EstimateWords
}

/** What came of it: in words, as files, and the first rows. */
export function BatchResult({ ended, words }: Props): VNode {
  const { collected, file, how } = ended
  const part = how !== 'done'
  const result = useMemo(() => resultFile({ collected, part }, words), [collected, part, words])
  const settled = useSettled()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) heading.current?.focus()
  }, [])
  return (
    <section class="batch-result">
      <h3 ref={heading} tabIndex={-1}>
        {say(words, 'batch.result')}
      </h3>
      <p class={part ? 'batch-end calc-notice' : 'batch-end'}>{endWords(ended, words)}</p>
      {collected.rows > 0 && (
        <>
          {collected.noted > 0 && <p class="calc-notice">{say(words, 'batch.noted', { n: collected.noted })}</p>}
          {collected.again > 0 && <p class="calc-notice">{say(words, 'batch.again', { n: collected.again })}</p>}
          {collected.slips > 0 && <p class="calc-notice">{say(words, 'batch.slips', { n: collected.slips })}</p>}
          <p class="meta">{say(words, 'batch.result.disclaimer')}</p>
          <p class="meta">{say(words, 'batch.result.totals')}</p>
          <p class="meta">{say(words, 'batch.result.perRow')}</p>
          <p class="act">
            <BatchSave
              label={say(words, 'batch.download', { size: megabytes(result.size) })}
              name={nameOf('result', file.name, part, words)}
              file={() => result}
              main={true}
              words={words}
            />
          </p>
          {collected.bad + collected.aside > 0 && (
            <p class="act">
              <BatchSave
                label={say(words, 'batch.download.bad', { n: collected.bad + collected.aside })}
                name={nameOf('problems', file.name, part, words)}
                file={() => problemFile({ collected, part })}
                main={false}
                words={words}
              />
            </p>
          )}
          {settled && <Shown kind="preview.bad" headers={collected.problemHeaders} rows={collected.shownProblems} words={words} />}
          {settled && <Shown kind="preview" headers={collected.headers} rows={collected.shown} words={words} />}
        </>
      )}
    </section>
  )
}

/** First the answer, then the tables: thousands of cells take their time. */
function useSettled(): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const waiting = setTimeout(() => {
      setSettled(true)
    })
    return () => {
      clearTimeout(waiting)
    }
  }, [])
  return settled
}

/** How a run ended, and what of the file it took in. */
export function endWords({ how, collected, seconds }: Ended, words: EstimateWords): string {
  const { rows, bad, aside } = collected
  if (how === 'cancelled' && rows === 0) return say(words, 'batch.cancelled.none')
  const why =
    how === 'cancelled'
      ? say(words, 'batch.cancelled', { rows })
      : how === 'stopped'
        ? say(words, 'batch.stopped', { most: mostRows })
        : how === 'done'
          ? ''
          : sayThat(words, how.saying)
  const counts =
    say(words, 'batch.done', { good: rows - bad - aside }) +
    (bad === 0 ? '' : say(words, 'batch.done.bad', { bad })) +
    (aside === 0 ? '' : say(words, 'batch.done.aside', { aside }))
  return why + counts + say(words, 'batch.done.time', { seconds: seconds.toFixed(1) })
}

interface ShownProps {
  readonly kind: 'preview' | 'preview.bad'
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly words: EstimateWords
}

function Shown({ kind, headers, rows, words }: ShownProps): VNode | null {
  if (rows.length === 0) return null
  return (
    <>
      <h4>{say(words, `batch.${kind}`, { n: rows.length })}</h4>
      <div class="scroll batch-scroll" role="region" aria-label={say(words, `batch.${kind}.table`, { n: rows.length })} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {headers.map((header, at) => (
                <th key={at} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {headers.map((_, at) => (
                  <td key={at}>{cells[at] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

import type { VNode } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { say } from '../../locale/say.ts'
import { today } from '../../edge/clock.ts'
import { show, type BuilderData, type Choice } from '../../view/compare/builder.ts'
import { warningOf } from '../../view/compare/comparison.ts'
import { BuilderForm } from './Form.tsx'
import { BuilderCarry } from './Carry.tsx'
import { CompareTable } from './CompareTable.tsx'
import type { Mine } from './mine.ts'
import { useChoice, useRoom } from './useChoice.ts'

interface Props {
  readonly data: BuilderData
  readonly rulebook: string
  readonly root: string
}

export function BuilderDesk({ data, rulebook, root }: Props): VNode {
  const { words } = data
  const [choice, change] = useChoice(data)
  const most = useRoom()
  const [on] = useState(today)
  const { mine, lost } = useMine(choice, data, rulebook, on)
  const shown = useMemo(() => show(choice, data, most, on), [choice, data, most, on])
  const measures = shown.tables.flatMap(({ comparison }) =>
    comparison.texts.flatMap(({ columns }) => columns.map(({ measure }) => measure)),
  )
  const facts = mine?.facts(measures) ?? []
  useEffect(() => {
    document.documentElement.dataset['builder'] = 'ready'
  }, [])
  return (
    <>
      <BuilderForm data={data} choice={choice} shown={shown} most={most} onChange={change} />
      {choice.mine && (
        <div class="mine" role="status">
          {mine === null ? (
            <p>{lost ? words['build.failed'] : words['build.mineWait']}</p>
          ) : (
            <>
              <p>
                {words[mine.empty ? 'build.mineNone' : mine.linked ? 'build.mineLink' : 'build.mineLead']}{' '}
                <a href={`${root}calculator/`}>{words['build.mineGo']}</a>
              </p>
              {facts.length > 0 && <p class="meta">{words['build.mineFacts'] + facts.join('；')}</p>}
            </>
          )}
        </div>
      )}
      {shown.noneCurrent && (
        <p class="warn" role="status">
          {words['build.noneCurrent']}{' '}
          <button
            type="button"
            class="textual"
            onClick={() => {
              change({ current: false })
            }}
          >
            {words['build.showAll']}
          </button>
        </p>
      )}
      {!shown.noneCurrent && shown.texts.length === 0 && <p class="warn">{words['build.noTexts']}</p>}
      {shown.tables.map(({ comparison, rows }) => (
        <section key={`${comparison.topic}/${comparison.id}`}>
          <h3>{titleOf(comparison.topic, comparison.words, choice, data)}</h3>
          <p class="warn">{warningOf(comparison.texts, words)}</p>
          {choice.only && rows.length === 1 && <p class="meta">{words['build.same']}</p>}
          <CompareTable
            comparison={comparison}
            words={words}
            root={root}
            on={on}
            rows={rows}
            mine={choice.mine ? (mine?.byMeasure ?? null) : null}
          />
        </section>
      ))}
      {shown.texts.length > 0 && shown.empty.length > 0 && (
        <p class="meta">{say(words, 'build.empty', { list: shown.empty.join('、') })}</p>
      )}
      {shown.tables.length > 0 && (
        <BuilderCarry data={data} choice={choice} shown={shown} mine={choice.mine ? mine : null} facts={facts} on={on} root={root} />
      )}
    </>
  )
}

/** With several topics, the topic is named too. */
const titleOf = (topic: string, matter: string, { topics }: Choice, data: BuilderData): string =>
  topics.length > 1 ? `${data.topics.find(({ id }) => id === topic)?.words ?? ''} · ${matter}` : matter

/** The engine and the rulebook come only when somebody asks for the row. */
function useMine({ mine: asked }: Choice, { words }: BuilderData, src: string, on: string): { mine: Mine | null; lost: boolean } {
  const [mine, setMine] = useState<Mine | null>(null)
  const [lost, setLost] = useState(false)
  useEffect(() => {
    if (!asked) return
    setLost(false)
    const reckon = (): void => {
      import('./mine.ts')
        .then(({ estimateMine }) => estimateMine(src, words, on, window))
        .then(setMine, () => {
          setLost(true)
        })
    }
    reckon()
    // The form may stand open beside this page.
    window.addEventListener('storage', reckon)
    window.addEventListener('hashchange', reckon)
    return () => {
      window.removeEventListener('storage', reckon)
      window.removeEventListener('hashchange', reckon)
    }
  }, [asked, words, src, on])
  return { mine, lost }
}

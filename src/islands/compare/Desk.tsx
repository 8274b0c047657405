import type { VNode } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { CompareWords } from '../../locale/compare.ts'
import { say } from '../../locale/say.ts'
import { today } from '../../edge/clock.ts'
import { leftOut, show, shownWarning, type BuilderData, type Shown } from '../../view/compare/builder.ts'
import { AmountField } from './AmountField.tsx'
import { BuilderForm } from './Form.tsx'
import { BuilderCarry } from './Carry.tsx'
import { CompareTable } from './CompareTable.tsx'
import type { Asked, Mine } from './mine.ts'
import { mostTexts, useChoice } from './useChoice.ts'

interface Props {
  readonly data: BuilderData
  readonly rulebook: string
  readonly root: string
}

export function BuilderDesk({ data, rulebook, root }: Props): VNode {
  const { words } = data
  const [choice, change] = useChoice(data)
  const [on] = useState(today)
  const [amount, setAmount] = useState('')
  const asked = choice.mine || amount.trim() !== ''
  const shown = useMemo(() => show(choice, data, mostTexts, on), [choice, data, on])
  const asks = useMemo((): Asked => ({ kept: choice.mine, amount, measures: measuresOf(shown) }), [choice.mine, amount, shown])
  const { mine, lost } = useMine(asked ? asks : null, words, rulebook, on)
  const facts = mine?.facts ?? []
  useEffect(() => {
    document.documentElement.dataset['builder'] = 'ready'
  }, [])
  return (
    <>
      <BuilderForm data={data} choice={choice} shown={shown} most={mostTexts} onChange={change} />
      <AmountField shown={shown} words={words} typed={amount} problem={asked ? (mine?.problem ?? null) : null} onType={setAmount} />
      {asked && (
        <div class="mine" role="status">
          {mine === null ? (
            <p>{lost ? words['build.failed'] : words['build.mineWait']}</p>
          ) : (
            <>
              <p>
                {
                  words[
                    amount.trim() !== ''
                      ? 'build.mineTyped'
                      : mine.linked
                        ? 'build.mineLink'
                        : mine.empty
                          ? 'build.mineNone'
                          : 'build.mineLead'
                  ]
                }{' '}
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
      {shown.tables.length > 0 && <p class="warn">{shownWarning(shown, words)}</p>}
      {leftOut(shown, words).map((line) => (
        <p key={line} class="meta">
          {line}
        </p>
      ))}
      {shown.tables.map(({ comparison, rows }) => (
        <section key={`${comparison.topic}/${comparison.id}`}>
          <h3>{titleOf(comparison.topic, comparison.words, choice, data)}</h3>
          {choice.only && rows.length === 1 && <p class="meta">{words['build.same']}</p>}
          <CompareTable
            comparison={comparison}
            words={words}
            root={root}
            on={on}
            rows={rows}
            mine={asked ? (mine?.byMeasure ?? null) : null}
          />
        </section>
      ))}
      {shown.texts.length > 0 && shown.empty.length > 0 && (
        <p class="meta">{say(words, 'build.empty', { list: shown.empty.join('、') })}</p>
      )}
      {shown.tables.length > 0 && (
        <BuilderCarry
          data={data}
          choice={{ ...choice, mine: asked }}
          shown={shown}
          mine={asked ? mine : null}
          facts={facts}
          on={on}
          root={root}
        />
      )}
    </>
  )
}

/** With several topics, the topic is named too. */
const titleOf = (topic: string, matter: string, { topics }: { readonly topics: readonly string[] }, data: BuilderData): string =>
  topics.length > 1 ? `${data.topics.find(({ id }) => id === topic)?.words ?? ''} · ${matter}` : matter

const measuresOf = ({ tables }: Shown): string[] =>
  tables.flatMap(({ comparison }) => comparison.texts.flatMap(({ columns }) => columns.map(({ measure }) => measure)))

/** The engine and the rulebook come only when somebody asks for the row. @param asks null: nobody does */
function useMine(asks: Asked | null, words: CompareWords, src: string, on: string): { mine: Mine | null; lost: boolean } {
  const [mine, setMine] = useState<Mine | null>(null)
  const [lost, setLost] = useState(false)
  useEffect(() => {
    setLost(false)
    if (asks === null) {
      setMine(null)
      return
    }
    let last = true
    const reckon = (): void => {
      import('./mine.ts')
        .then(({ estimateMine }) => estimateMine(src, asks, words, on, window))
        .then(
          (found) => {
            // What was typed since is on its way.
            if (last) setMine(found)
          },
          () => {
            setLost(true)
          },
        )
    }
    reckon()
    // The form may stand open beside this page.
    window.addEventListener('storage', reckon)
    window.addEventListener('hashchange', reckon)
    return () => {
      last = false
      window.removeEventListener('storage', reckon)
      window.removeEventListener('hashchange', reckon)
    }
  }, [asks, words, src, on])
  return { mine, lost }
}

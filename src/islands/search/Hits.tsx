import { holdingOn } from '../../days/span.ts'
import type { VNode } from 'preact'
import { type Class, classes, excerptOf, type Found, type Piece } from '../../search/index.ts'
import { say } from '../../locale/say.ts'
import type { SearchWords } from '../../locale/search.ts'

interface Props {
  readonly words: SearchWords
  /** In order; the first `shown` are listed. */
  readonly hits: readonly Found[]
  readonly shown: number
  readonly on: string
  readonly base: string
}

/** Class by class, and in each policy by policy. */
export function SearchHits({ words, hits, shown, on, base }: Props): VNode {
  const listed = hits.slice(0, shown)
  return (
    <>
      {classes.map((each) => {
        const found = listed.filter((hit) => hit.class === each)
        const n = hits.filter((hit) => hit.class === each).length
        return (
          found.length > 0 && (
            <section key={each} class="found" data-class={each}>
              <h2>{say(words, 'search.class.count', { class: say(words, `search.${each}`), n })}</h2>
              {each !== 'exact' && <p class="meta">{say(words, whyOf(each))}</p>}
              {groups(found).map((group) => (
                <Group key={group[0]?.file.id} words={words} hits={group} on={on} base={base} />
              ))}
            </section>
          )
        )
      })}
    </>
  )
}

const whyOf = (each: Exclude<Class, 'exact'>) => `search.${each}.why` as const

/** By file, in the order in which each is first met. */
function groups(hits: readonly Found[]): Found[][] {
  const found = new Map<string, Found[]>()
  for (const hit of hits) {
    const known = found.get(hit.file.id)
    if (known === undefined) found.set(hit.file.id, [hit])
    else known.push(hit)
  }
  return [...found.values()]
}

function Group({ words, hits, on, base }: Omit<Props, 'shown'>): VNode | null {
  const file = hits[0]?.file
  if (file === undefined) return null
  const phase = holdingOn(file.phases, on)
  return (
    <section class="card text">
      <p class="state">
        {phase !== undefined && (
          <span class={`tag ${phase.validity}`}>
            <span aria-hidden="true">{phase.symbol}</span> {phase.label}
          </span>
        )}
        <span class="meta">{file.place}</span>
      </p>
      <h3>{file.path === '' ? file.title : <a href={`${base}${file.path}`}>{file.title}</a>}</h3>
      <ol class="plain">
        {hits.map((hit) => (
          <Result key={hit.record.path + hit.record.title} words={words} hit={hit} base={base} />
        ))}
      </ol>
    </section>
  )
}

function Result({ words, hit, base }: { readonly words: SearchWords; readonly hit: Found; readonly base: string }): VNode {
  const { kind, path, label, title, ceiling } = hit.record
  const { title: heading, text } = excerptOf(hit)
  return (
    <li data-kind={kind} data-path={path}>
      <a href={`${base}${path}`} data-hit>
        {label !== '' && label !== title && <span class="label">{label}</span>}
        {title === '' ? null : <Pieces pieces={heading} />}
      </a>{' '}
      {kind !== 'clause' && <small class="kind">{say(words, `search.${kind}`)}</small>}
      {ceiling !== '' && <small class="ceiling">{ceiling}</small>}
      <p>
        <Pieces pieces={text} />
      </p>
    </li>
  )
}

const Pieces = ({ pieces }: { readonly pieces: readonly Piece[] }): VNode => (
  <>{pieces.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>
)

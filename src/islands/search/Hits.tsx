import { holdingOn } from '../../days/span.ts'
import type { VNode } from 'preact'
import { type Class, classes, excerptOf, type Found, landingOf, type Piece, type Understood } from '../../search/index.ts'
import { say } from '../../locale/say.ts'
import type { SearchWords } from '../../locale/search.ts'

interface Props {
  readonly words: SearchWords
  /** In order; the first `shown` are listed. */
  readonly hits: readonly Found[]
  readonly shown: number
  readonly read: Understood | null
  readonly on: string
  readonly base: string
}

/** Class by class, and in each place by place. */
export function SearchHits({ words, hits, shown, read, on, base }: Props): VNode {
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
              {places(found).map((group) => (
                <Group key={keyOf(group[0])} words={words} hits={group} read={read} on={on} base={base} />
              ))}
            </section>
          )
        )
      })}
    </>
  )
}

const whyOf = (each: Exclude<Class, 'exact'>) => `search.${each}.why` as const

/** What belongs to no place stands by its kind. */
const keyOf = (hit: Found | undefined): string => (hit === undefined ? '' : hit.file.place === '' ? hit.record.kind : hit.file.place)

/** By place, in the order in which each is first met. */
function places(hits: readonly Found[]): Found[][] {
  const found = new Map<string, Found[]>()
  for (const hit of hits) {
    const known = found.get(keyOf(hit))
    if (known === undefined) found.set(keyOf(hit), [hit])
    else known.push(hit)
  }
  return [...found.values()]
}

function Group({ words, hits, read, on, base }: Omit<Props, 'shown'>): VNode | null {
  const [first] = hits
  if (first === undefined) return null
  const place = first.file.place === '' ? say(words, `search.${first.record.kind}`) : first.file.place
  return (
    <section class="of">
      <h3>{say(words, 'search.place.count', { place, n: hits.length })}</h3>
      <ol class="plain">
        {hits.map((hit) => (
          <Result key={hit.record.kind + hit.record.path + hit.record.title} words={words} hit={hit} read={read} on={on} base={base} />
        ))}
      </ol>
    </section>
  )
}

interface ResultProps extends Pick<Props, 'words' | 'read' | 'on' | 'base'> {
  readonly hit: Found
}
function Result({ words, hit, read, on, base }: ResultProps): VNode {
  const { record, file } = hit
  const { kind, path, label, title, ceiling } = record
  const { title: heading, text } = excerptOf(hit)
  const phase = holdingOn(file.phases, on)
  return (
    <li data-kind={kind} data-path={path}>
      <p class="state">
        <a href={`${base}${landingOf(hit)}`} data-hit>
          {label !== '' && label !== title && <span class="label">{label}</span>}
          {title === '' ? null : <Pieces pieces={heading} />}
        </a>
        {kind !== 'clause' && <small class="kind">{say(words, `search.${kind}`)}</small>}
        {phase !== undefined && (
          <span class={`tag ${phase.validity}`}>
            <span aria-hidden="true">{phase.symbol}</span> {phase.label}
          </span>
        )}
      </p>
      <p class="words">
        <Pieces pieces={text} />
      </p>
      <p class="meta">
        {ceiling !== '' && <span class="ceiling">{ceiling}</span>}
        {file.path !== '' && kind !== 'policy' && <a href={`${base}${file.path}`}>{file.title}</a>}
        <span>{say(words, 'search.met', { what: saidMet(hit, read, words) })}</span>
      </p>
    </li>
  )
}

/** What of the query stands there: where it stands as typed, else reading by reading. */
function saidMet({ class: each, heading, body, met }: Found, read: Understood | null, words: SearchWords): string {
  if (each === 'exact') return say(words, heading && body ? 'search.met.both' : heading ? 'search.met.heading' : 'search.met.body')
  const named = new Map((read?.readings ?? []).map((reading) => [reading.key, reading]))
  const said = [...new Map((read?.query.words ?? []).concat(read?.near?.words ?? []).map((word) => [word.key, word.said]))]
  const typed = new Map(said)
  return met
    .map(({ key, by, as }) => {
      const word = typed.get(key) ?? key.replace(/^word:/, '')
      if (!/^(?:word|near):/.test(key)) return named.get(key)?.words ?? word
      if (by.length === 0) return say(words, 'search.met.word', { word })
      return say(words, 'search.met.instead', { word, class: say(words, `search.${as}`), by: by.join('＋') })
    })
    .join('、')
}

const Pieces = ({ pieces }: { readonly pieces: readonly Piece[] }): VNode => (
  <>{pieces.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>
)

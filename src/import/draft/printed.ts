import { standingOnce, type ClauseText } from './clause.ts'
import { guess, type Value } from './yaml.ts'

/** What a text prints about itself: its number, who made it and explains it, its dates and how long it holds. */

export interface Place {
  readonly clause: ClauseText
  readonly at: number
  readonly words: string
}

/** The first place of a pattern, in the clauses given. */
export function find(clauses: readonly ClauseText[], pattern: RegExp): (Place & { readonly found: RegExpExecArray }) | null {
  for (const clause of clauses) {
    const found = pattern.exec(clause.text)
    if (found !== null) return { clause, at: found.index, words: found[0], found }
  }
  return null
}

export const onceAt = ({ clause, at, words }: Place): string => standingOnce(clause.text, at, at + words.length) ?? words

const day = String.raw`(\d{4})[\s\u3000]*年[\s\u3000]*(\d{1,2})[\s\u3000]*月[\s\u3000]*(\d{1,2})[\s\u3000]*日`

function iso([, year = '', month = '', date = '']: RegExpExecArray): string {
  return [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-')
}

export function numberOf(clauses: readonly ClauseText[]): Value | undefined {
  const place = find(clauses.slice(0, 3), /^[\p{Script=Han}（）()]{1,14}[〔[［【(（]\d{4}[〕\]］】)）]第?\d+号$/mu)
  return place === null ? undefined : { words: place.words, clause: place.clause.id }
}

/** 由…负责解释. */
export function interpreterOf(clauses: readonly ClauseText[]): Value | undefined {
  const place = find(
    clauses,
    /由([\p{Script=Han}、（）]{2,40}?)(?:具体)?(?:负责|承担)(?:具体)?(?:的)?[\p{Script=Han}]{0,6}解释[\p{Script=Han}]{0,6}/u,
  )
  return place === null ? undefined : { words: place.found[1] ?? '', clause: place.clause.id, quote: onceAt(place) }
}

/** Who signs, above the date: a name alone on its line. */
export function issuerOf(clauses: readonly ClauseText[], inWords: boolean): Value | undefined {
  const place = find(clauses, new RegExp(String.raw`^([\p{Script=Han}（）]{3,30}(?:局|厅|委|委员会|办公室|政府|部|会))\n${day}$`, 'mu'))
  const name = place?.found[1]
  if (place === null || name === undefined) return undefined
  return inWords ? { words: name, clause: place.clause.id, quote: onceAt(place) } : name
}

export function datesOf(clauses: readonly ClauseText[]): Readonly<Record<string, Value | undefined>> {
  const body = clauses.filter(({ id }) => id !== 'notice')
  const signed = find(clauses, new RegExp(String.raw`^[\p{Script=Han}（）]{3,30}\n${day}$`, 'mu'))
  const printed = find(clauses, new RegExp(`${day}印发`))
  const effective =
    find(body, new RegExp(`自${day}起(?:施行|实施|执行|生效)`)) ??
    find(body, /自(?:[\p{Script=Han}]{0,4}(?:印发|发布|公布|公告|签发))之日起(?:\d+日后)?(?:开始)?(?:正式)?(?:施行|实施|执行|生效)?/u)
  const expires =
    find(
      body,
      new RegExp(`(?:有效期[限]?(?:为|至|到)?[^。；]{0,12}?(?:至|到|为止)?|(?:执行|实施|施行|延续|截止|有效)(?:至|到))${day}(?:止)?`),
    ) ?? find(body, /有效期至\d{4}年[\s\u3000]*(?:\d{1,2})?[\s\u3000]*月[\s\u3000]*(?:\d{1,2})?[\s\u3000]*日/)
  const date = (place: typeof signed, inside: RegExp): Value | undefined => {
    if (place === null) return undefined
    const [words = place.words] = inside.exec(place.words) ?? []
    const full = new RegExp(day).exec(place.words)
    return { printed: words, iso: full === null ? undefined : iso(full), clause: place.clause.id, quote: onceAt(place) }
  }
  const dayWords = new RegExp(`${day}|\\d{4}年[\\s\\u3000]*\\d{0,2}[\\s\\u3000]*月[\\s\\u3000]*\\d{0,2}[\\s\\u3000]*日`)
  return {
    made: date(signed, dayWords),
    printed: date(printed, dayWords),
    effective: date(effective, new RegExp(`${day}|自.{0,6}之日起`)),
    expires: date(expires, dayWords),
  }
}

/** The words its status rests on. A length of time is counted from a day that is not printed: which one, an editor says. */
export function validityOf(clauses: readonly ClauseText[]): Value | undefined {
  const own = /^[^《》]*$/
  const place = find(
    clauses.filter(({ id }) => id !== 'notice').reverse(),
    /[^。；\n]*(?:有效期|年内有效|之日起(?:施行|实施|执行|生效)|日起(?:施行|实施|执行|生效)|试行期)[^。；\n]*/,
  )
  if (place === null || !own.test(place.words)) return undefined
  const term = /(?:有效期[限]?(?:为|是)?|试行期[限]?(?:为)?)?[\s]*([\d一二三四五六七八九十两]+年)(?:内有效|有效)?/.exec(
    place.words.replace(/\d{4}年(?:\d|[\s\u3000]*月)/g, ''),
  )
  const words = term === null || /^\d{4}年$/.test(term[1] ?? '') ? undefined : term[0].trim()
  const from = /(?:印发|发布|公布|公告)之日/.exec(place.words)?.[0].replace('之日', '日期') ?? 'todo'
  return {
    clause: place.clause.id,
    quote: onceAt(place),
    term: words === undefined || !place.words.includes(words) ? undefined : { words, from: guess(from, '从哪一天起算') },
  }
}

/** 《…》 that the preamble names as its ground. */
export function basisOf(clauses: readonly ClauseText[]): Value | undefined {
  const preamble = clauses.find(({ id }) => id === 'preamble')
  const named = [...new Set([...(preamble?.text ?? '').matchAll(/《[^》]+》/g)].map(([name]) => name))]
  return named.length === 0 ? undefined : named
}

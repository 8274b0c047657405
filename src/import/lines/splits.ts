import { labelOf, type Label, type Style } from './label.ts'

/** Several numbered clauses on one line: where the line is to be cut, as single repairs of the source. */

/** Where a line is cut: each place begins with a number that comes in turn. `before`: the last numbers above; `after`: the label of the next line. */
export function cutsOf(line: string, before: ReadonlyMap<Style, number>, after: Label | null): number[] {
  const own = labelOf(line)
  const turns = new Map(before)
  if (own !== null) turns.set(own.style, own.number)
  const found = placesOf(line, own)
  return found.flatMap(({ at, label }, i) => {
    const next = found.slice(i + 1).find((other) => other.label.style === label.style && other.marked)?.label ?? after
    // A heading and its first clause: 一、支持平台（一）建设。…（二）…
    const begins = label.number === 1 && next?.style === label.style && next.number === 2
    const goesOn = label.number > 1 && label.number === (turns.get(label.style) ?? 0) + 1
    if (!begins && !goesOn) return []
    turns.set(label.style, label.number)
    return [at]
  })
}

interface Place {
  readonly at: number
  readonly label: Label
  /** The sentence before is over. */
  readonly marked: boolean
}

function placesOf(line: string, own: Label | null): Place[] {
  const places: Place[] = []
  for (let at = own?.printed.length ?? 1; at < line.length; at++) {
    const marked = /[。；：！？;:][”’」』》）)]*[\s\u3000]*$/.test(line.slice(Math.max(0, at - 4), at))
    const behindHeading =
      own !== null && at < 40 && !/[，。；：、]/.test(line.slice(own.printed.length, at)) && /[\p{Script=Han}）”]$/u.test(line.slice(0, at))
    if (!marked && !behindHeading) continue
    const label = labelOf(line.slice(at))
    if (label === null || label.weak) continue
    if (!marked && (label.style === 'point' || label.style === 'han' || label.style === 'article')) continue
    if (own !== null && label.style === own.style && !marked) continue
    places.push({ at, label, marked })
    at += label.printed.length - 1
  }
  return places
}

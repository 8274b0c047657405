/** What a stretch of a folded query may be. */
export interface Part {
  readonly from: number
  readonly to: number
  readonly kind: 'name' | 'question' | 'filler' | 'word' | 'unknown'
}
export interface Dictionary {
  readonly kindOf: (words: string) => Exclude<Part['kind'], 'unknown'> | null
}

/** No piece is longer. */
export const longestPiece = 10
/** Dearer than any piece: what nobody knows is as short as can be. */
const costOf = { unknown: 10, filler: 1.05, question: 0.9, name: 0.9, word: 1 } as const

/**
 * A stretch without marks → the fewest and longest pieces that occur in it; what is left over is unknown. Numbers and latin words are
 * never cut. @param within [from, to) of the folded query.
 */
export function cutUp(folded: string, within: { readonly from: number; readonly to: number }, { kindOf }: Dictionary): Part[] {
  const { from, to } = within
  const best: { cost: number; part: Part | null }[] = Array.from({ length: to - from + 1 }, () => ({ cost: Infinity, part: null }))
  best[0] = { cost: 0, part: null }
  const offer = (part: Part): void => {
    const length = part.to - part.from
    const cost =
      (best[part.from - from]?.cost ?? Infinity) + costOf[part.kind] * (part.kind === 'unknown' ? length : 1) - length * length * 0.001
    const end = best[part.to - from]
    if (end !== undefined && cost < end.cost) best[part.to - from] = { cost, part }
  }
  for (let at = from; at < to; at++) {
    if (best[at - from]?.cost === Infinity) continue
    const [run] = /^(?:\d+(?:\.\d+)?%?|\p{Script=Latin}+)/u.exec(folded.slice(at, to)) ?? []
    if (run !== undefined) {
      offer({ from: at, to: at + run.length, kind: 'word' })
      // A name may begin with a year: 2024广西.
      for (let end = at + run.length + 1; end <= Math.min(to, at + longestPiece); end++)
        if (kindOf(folded.slice(at, end)) === 'name') offer({ from: at, to: end, kind: 'name' })
      continue
    }
    offer({ from: at, to: at + 1, kind: 'unknown' })
    for (let end = at + 1; end <= to; end++) {
      if (end - at > longestPiece && end < to && end - at > 60) break
      const kind = cutsRun(folded, end, to) ? null : kindOf(folded.slice(at, end))
      if (kind !== null) offer({ from: at, to: end, kind })
    }
  }
  return joined(wayTo(best, from, to))
}

function wayTo(best: readonly { readonly part: Part | null }[], from: number, to: number): Part[] {
  const parts: Part[] = []
  for (let at = to; at > from;) {
    const part = best[at - from]?.part
    if (!part) return [{ from, to, kind: 'unknown' }]
    parts.unshift(part)
    at = part.from
  }
  return parts
}

/** Whether a border before `at` cuts a number or a latin word. */
const cutsRun = (folded: string, at: number, to: number): boolean =>
  at < to && (/^\d[\d.]/.test(folded.slice(at - 1, at + 1)) || /^\p{Script=Latin}{2}/u.test(folded.slice(at - 1, at + 1)))

/** Unknown characters side by side are one unknown word. */
function joined(parts: readonly Part[]): Part[] {
  const found: Part[] = []
  for (const part of parts) {
    const last = found[found.length - 1]
    if (last?.kind === 'unknown' && part.kind === 'unknown') found[found.length - 1] = { ...last, to: part.to }
    else found.push(part)
  }
  return found
}

import { findFigures } from '../../src/catalogue/text/figures.ts'
import { printed, plain } from '../../src/money/printed.ts'
import type { Chance } from './chance.ts'

/** A figure that may become another: money, a share, or a number of things. Years, levels, versions and small numbers stay. */
const changing = /^\d[\d.,，]*[百千万亿]*(元|%|家|个|条|次|台（套）|个（套）|台|人次|人|平方米|项)?$/
type Kind = 'money' | 'share' | 'things'

function kindOf(words: string): Kind | null {
  const unit = changing.exec(words)?.[1]
  const figure = printed(words)
  if (figure === null || (unit === undefined && !(figure.scaled && changing.test(words)))) return null
  if (unit === '元') return 'money'
  if (unit === '%') return 'share'
  return Number(figure.value) > 3 ? 'things' : null
}

const factors = [0.4, 0.5, 0.6, 0.75, 0.8, 1.2, 1.25, 1.5, 1.6, 2, 2.5]

/** As texts like their numbers: 12, 15, 35, 240, 1500. */
function stepAt(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1)
  return value < 20 * step ? step : 5 * step
}

/** Other numbers in the same order: what was least stays least, what was once stays once. */
function others(values: readonly number[], [least, most]: readonly [number, number], chance: Chance): Map<number, number> {
  const out = new Map<number, number>()
  const factor = chance.pick(factors)
  let last = 0
  for (const value of [...new Set(values)].sort((a, b) => a - b)) {
    const near = value * factor * chance.pick([0.9, 1, 1, 1.1])
    const wanted = Math.min(most, Math.max(least, Math.round(near / stepAt(near)) * stepAt(near)))
    last = wanted > last ? wanted : last + (last < most ? stepAt(Math.max(1, last)) : 1)
    out.set(value, last)
  }
  return out
}

function print(value: number, scaled: boolean): string {
  if (!scaled) return String(value)
  return value >= 1e8 && value % 1e7 === 0 ? `${value / 1e8}亿` : `${value / 1e4}万`
}

/** Words → the same words with the figures of these texts become others, everywhere alike. */
export function otherFigures(texts: readonly string[], chance: Chance): (words: string) => string {
  const all = texts.flatMap((text) => findFigures(text).map(({ words }) => words))
  const valuesOf = (kind: Kind): number[] => all.filter((words) => kindOf(words) === kind).map((words) => Number(printed(words)?.value))
  const made: Record<Kind, Map<number, number>> = {
    money: others(valuesOf('money'), [1, Infinity], chance),
    share: others(valuesOf('share'), [1, 95], chance),
    things: others(valuesOf('things'), [4, Infinity], chance),
  }
  const other = (words: string): string => {
    const kind = kindOf(words)
    const figure = printed(words)
    const value = kind === null || figure === null ? undefined : made[kind].get(Number(figure.value))
    if (figure === null || value === undefined) return words
    return `${print(value, figure.scaled)}${figure.unit}`
  }
  return (words) =>
    findFigures(words)
      .reverse()
      .reduce((text, { start, end, words: figure }) => text.slice(0, start) + other(plain(figure)) + text.slice(end), words)
}

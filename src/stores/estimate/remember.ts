import type { Facts, Known, Ready, ReadyRule } from '../../engine/index.ts'
import { factsOf } from './tests.ts'

type Compute<T> = (rule: ReadyRule, book: Ready, facts: Facts) => T

/** A keystroke changes the answers of few measures: the others keep what was found, the very same value. */
export function remember<T>(compute: Compute<T>): Compute<T> {
  const last = new WeakMap<ReadyRule, { readonly key: string; readonly found: T }>()
  return (rule, book, facts) => {
    const key = factsOf(rule, book)
      .map((fact) => keyOf(facts.get(fact)))
      .join('|')
    const known = last.get(rule)
    if (known?.key === key) return known.found
    const found = compute(rule, book, facts)
    last.set(rule, { key, found })
    return found
  }
}

function keyOf(known: Known | undefined): string {
  switch (known?.kind) {
    case undefined:
      return ''
    case 'list':
      return known.values.join('、')
    case 'set':
      return `{${[...known.values].join(',')}}`
    case 'number':
    case 'flag':
    case 'choice':
      return String(known.value)
  }
}

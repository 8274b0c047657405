import { memo } from '../../memo/memo.ts'
import type { Facts, Known, Ready, ReadyRule } from '../../engine/index.ts'
import { factsOf } from '../../engine/vary/index.ts'

/** What a rule rests on is looked for once. */
const asked = memo(factsOf)

type Compute<T> = (rule: ReadyRule, book: Ready, facts: Facts) => T

/** A keystroke changes the answers of few measures: the others keep what was found, the very same value. */
export const remember = <T>(compute: Compute<T>): Compute<T> =>
  memo(compute, (rule, book, facts) => [book, ...asked(rule, book).map((fact) => keyOf(facts.get(fact)))])

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

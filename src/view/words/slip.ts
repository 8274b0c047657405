import { printed } from '../../money/printed.ts'
import type { Locale } from '../../schema/catalogue.ts'
import { money } from './format.ts'
import { say } from '../../locale/say.ts'
import type { ReckonedWords } from '../../locale/estimate/handed.ts'

/** A figure that looks like 元 typed into a field of 万元. */
export interface Slip {
  readonly words: string
  /** What to put instead, and what the button says. */
  readonly typed: string
  readonly fix: string
}

/** A bare figure of a million or more, or of 100,000 or more ending in 0000: likelier yuan than 万元. */
export function slipOf(typed: string | readonly string[] | undefined, words: ReckonedWords, locale: Locale): Slip | null {
  const found = typeof typed === 'string' ? printed(typed) : null
  if (found === null || found.unit !== '' || found.scaled) return null
  const [whole = ''] = found.value.split('.')
  if (whole.length < 7 && !(whole.length === 6 && whole.endsWith('0000'))) return null
  const meant = money(found.value, locale)
  const as = money(shifted(found.value), locale)
  return { words: say(words, 'slip', { as, meant }), typed: meant, fix: say(words, 'slip.fix', { meant }) }
}

/** The same digits as 万: four places to the left. */
function shifted(value: string): string {
  const [whole = '', part = ''] = value.split('.')
  const rest = part.slice(4)
  return `${whole}${part.slice(0, 4).padEnd(4, '0')}${rest === '' ? '' : `.${rest}`}`
}

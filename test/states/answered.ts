import type { Ready } from '../../src/engine/index.ts'
import type { Worded } from '../../src/islands/parts/resultsOf.ts'
import type { Locale } from '../../src/schema/catalogue.ts'
import { linksIn, settingIn } from '../../src/site/site.ts'
import { $answers, $kept, $opened, $undo, empty, type Typed } from '../../src/stores/answers.ts'
import { fillSample } from '../../src/stores/estimate/actions.ts'
import { inPlace } from '../../src/stores/estimate/chosen.ts'
import { $book, $findings, $parsed, $rulebook } from '../../src/stores/estimate/estimate.ts'
import { settle } from '../../src/stores/estimate/later.ts'
import { $notice } from '../../src/stores/estimate/keep.ts'
import { $today } from '../../src/stores/today.ts'
import { toCurves, type Curves } from '../../src/view/chart/curve.ts'

/** Puts the stores of 测算 where these answers put them. @returns what its islands are worded with. */
export function stand(locale: Locale, typed: Partial<Typed>, kept: Partial<Typed> | null = null): Worded {
  const { data, on } = settingIn(locale)
  $rulebook.set(data.rulebook)
  $today.set(on)
  $answers.set({ ...empty, ...typed })
  $kept.set(kept === null ? null : { ...empty, ...kept })
  for (const store of [$undo, $opened, $notice]) store.set(null)
  settle()
  return { data, book: bookNow(), root: linksIn(locale)(''), reportTo: 'https://example.org/issues' }
}

/** Every payee, and every question answered by its sample. */
export function everything(locale: Locale): Typed {
  const { book } = stand(locale, {})
  const roles = (book.facts['applicant.roles']?.values ?? []).map(({ id }) => id)
  stand(locale, { roles, places: ['990100', '980100'] })
  // An answer may ask for another.
  for (let round = 0; round < 4; round += 1) {
    fillSample(book)
    settle()
  }
  return $answers.get()
}

/** The curves of all these answers. */
export function curvesWith(locale: Locale): Curves {
  const { data, book } = stand(locale, everything(locale))
  const [findings, parsed] = [$findings.get() ?? [], $parsed.get()]
  if (parsed === null) throw new Error('no rulebook')
  const results = findings.map(({ assessment }) => assessment)
  return toCurves(results, (rule) => inPlace(rule, book, parsed.facts), { book, data, on: $today.get() })
}

function bookNow(): Ready {
  const book = $book.get()
  if (book === null) throw new Error('no rulebook')
  return book
}

/** What the words of a text let us say of its validity on one day (product.md §1.3). */
export type Validity = 'draft' | 'notYetEffective' | 'inEffect' | 'expired' | 'note' | 'unknown'

export interface Dated {
  readonly role: 'measures' | 'explanatoryNote'
  readonly stage: 'consultation' | 'revisionDraft' | 'issued' | 'unknown'
  /** ISO dates, or null where the text prints no full date. */
  readonly effective: string | null
  readonly expires: string | null
}

/** @param on ISO date. A text without its own dates never becomes in effect: blank and unknown stay unknown. */
export function validity({ role, stage, effective, expires }: Dated, on: string): Validity {
  if (role === 'explanatoryNote') return 'note'
  if (stage === 'consultation' || stage === 'revisionDraft') return 'draft'
  if (expires !== null && on > expires) return 'expired'
  if (stage === 'unknown' || effective === null) return 'unknown'
  if (on < effective) return 'notYetEffective'
  return expires === null ? 'unknown' : 'inEffect'
}

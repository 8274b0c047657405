/**
 * The contract of the open data: what `contract` in each file says. What is added raises the second number; what is renamed, removed or
 * comes to mean something else raises the first and gets an address of its own, beside the old one.
 */
export const contract = '1.1'

/** When which contract began, the newest first; the words are in `locale/lists/data.ts`. */
export const contracts = [
  { contract: '1.1', date: '2026-11-30' },
  { contract: '1.0', date: '2026-11-22' },
] as const

export const licence = 'MIT; the policy texts are public official documents'

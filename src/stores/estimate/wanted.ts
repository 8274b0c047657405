import { atom, computed } from 'nanostores'
import { policyPart } from '../../engine/facts/ids.ts'
import { regionsAbove } from '../../engine/index.ts'
import { $answers, $kept, type Typed } from '../answers.ts'

/** What is known of a text before its rules are here. */
export interface Indexed {
  readonly id: string
  readonly region: string
  readonly topics: readonly string[]
  readonly matters: readonly string[]
  /** Texts that a limit or the same matter ties to it, itself included. */
  readonly tied: readonly string[]
}

export interface Index {
  readonly policies: readonly Indexed[]
  readonly regions: Parameters<typeof regionsAbove>[1]
}

export const $index = atom<Index | null>(null)
/** Asked for everything there is: a list of firms, answers to questions that the chosen texts do not ask. */
export const $everything = atom(false)

/** The texts whose rules what is chosen needs, in the order of the book. */
export const $wanted = computed([$index, $answers, $kept, $everything], (index, typed, kept, everything): readonly string[] => {
  if (index === null) return []
  const ids = index.policies.map(({ id }) => id)
  if (everything) return ids
  const chosen = [typed, ...(kept === null ? [] : [kept])].flatMap((one) => textsOf(one, index))
  const tied = new Set(index.policies.filter(({ id }) => chosen.includes(id)).flatMap((policy) => policy.tied))
  return ids.filter((id) => tied.has(id))
})

function textsOf({ topics, matters, focus, places }: Typed, { policies, regions }: Index): string[] {
  const wanted = places.filter((code) => code in regions)
  const chain = new Set(wanted.flatMap((code) => [code, ...regionsAbove(code, regions)]))
  const everything = topics.length + matters.length === 0 && focus === null
  return policies
    .filter(({ region }) => wanted.length === 0 || chain.has(region))
    .filter(
      (policy) =>
        everything ||
        (focus !== null && policyPart(focus) === policy.id) ||
        topics.some((id) => policy.topics.includes(id)) ||
        matters.some((id) => policy.matters.includes(id)),
    )
    .map(({ id }) => id)
}

import type { Typed } from '../answers.ts'

/** What is asked about: what, where, who. It may stand in an address; a figure never does by itself. */
export type Choices = Pick<Typed, 'topics' | 'matters' | 'focus' | 'places' | 'roles'>

/** By the name that a field of the form and a part of the address have. */
const names = { topics: 'topic', matters: 'matter', places: 'place', roles: 'role' } as const
const lists = ['topics', 'matters', 'places', 'roles'] as const

/** Everything, of all texts: 都列出来, and what a list of firms is read against. */
export const all = 'all'
const whole = [all, 'batch']

/**
 * `topic=network&place=450000&role=manufacturer`, `matter=network/enterprise-network`, `measure=gx-2024/dcmm`; each may come several
 * times, from the query of an old address, from a fragment, or from the fields of a form.
 * @returns null where it chooses nothing; what no text here has is found later, by those who know the texts.
 */
export function readChoices(given: URLSearchParams): (Pick<Choices, 'topics' | 'matters' | 'focus'> & Partial<Choices>) | null {
  const every = (name: string): string[] => [...new Set(given.getAll(name).filter((value) => /^[\w/-]{1,80}$/.test(value)))]
  const [topics, matters, places, roles] = lists.map((list) => every(names[list]))
  const focus = every('measure')[0] ?? null
  if (topics === undefined || matters === undefined || places === undefined || roles === undefined) return null
  if (topics.length + matters.length + places.length + roles.length === 0 && focus === null && !whole.some((name) => given.has(name)))
    return null
  return { topics, matters, focus, ...(places.length > 0 && { places }), ...(roles.length > 0 && { roles }) }
}

/** The choices as they stand in an address, without the sign before them. */
export function choicesText(chosen: Choices): string {
  const of = (list: (typeof lists)[number]): string[] => chosen[list].map((id) => `${names[list]}=${id}`)
  const measure = chosen.focus === null ? [] : [`measure=${chosen.focus}`]
  const parts = [...of('topics'), ...of('matters'), ...measure, ...of('places'), ...of('roles')]
  return parts.length === 0 ? all : parts.join('&')
}

/** Whether nothing was chosen and nothing typed. */
export const isUntouched = ({ topics, matters, focus, places, roles, facts }: Typed): boolean =>
  topics.length + matters.length + places.length + roles.length + Object.keys(facts).length === 0 && focus === null

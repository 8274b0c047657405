import { ownPart } from '../../engine/facts/ids.ts'
/** Paths inside one script's part of the site, without the leading slash; `href` puts base and script before them. */
export const policyPath = (policy: string): string => `policies/${policy}/`
export const clausePath = (policy: string, clause: string): string => `policies/${policy}/${clause}/`
export const asReceivedPath = (policy: string): string => `policies/${policy}/as-received/`
export const changesPath = (older: string, newer: string): string => `changes/${older}..${newer}/`
export const atAGlancePath = (policy: string): string => `at-a-glance/${policy}/`
export const glossaryPath = 'glossary/'
export const updatesPath = 'updates/'
/** `page` counts from 1. */
export const updatesPagePath = (page: number): string => (page === 1 ? updatesPath : `${updatesPath}${String(page)}/`)
export const dataPath = 'data/'
export const departmentsPath = 'departments/'
export const departmentAnchor = (id: string): string => `d-${id}`
/** 测算 with its questions answered, as an address may say them: never a figure. */
export const choicesPath = (
  chosen: readonly (readonly [name: 'topic' | 'matter' | 'measure' | 'place' | 'role', value: string | undefined])[],
): string => `calculator/#${chosen.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`])).join('&')}`
export const estimatePath = (measure: string): string => choicesPath([['measure', measure]])
export const topicPath = (topic: string): string => `topics/${topic}/`
export const regionPath = (code: string): string => `regions/${code}/`
export const facetPath = (facet: string, value: string): string => `policies/by/${facet}/${encodeURIComponent(value)}/`
export const finderPath = 'measures/'
/** One value of one facet of 支持事项; `page` counts from 1. */
export const finderFacetPath = (facet: string, value: string, page = 1): string =>
  `${finderPath}${facet}/${encodeURIComponent(value)}/${page === 1 ? '' : `${String(page)}/`}`
/** What one text has on a topic that can be said so far: the script of the page leaves out the rest. */
export const finderCellPath = (topic: string, policy: string, reach: string): string =>
  `${finderFacetPath('topic', topic)}?text=${policy}&reach=${reach}`
/** The same of all texts. */
export const finderReachPath = (topic: string, reach: string): string => `${finderFacetPath('topic', topic)}?reach=${reach}`
export const measurePath = (measure: { readonly id: string; readonly policy: string; readonly clause: string }): string =>
  `${clausePath(measure.policy, measure.clause)}#m-${ownPart(measure.id)}`

/** A link as a view hands it to a component: finished words and a path (or `#anchor` on the same page). */
export interface Link {
  readonly words: string
  readonly path: string
}

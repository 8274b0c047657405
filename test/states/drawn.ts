import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** An island as the stores stand at this moment, without its effects. Astro would draw it later, when they stand otherwise. */
export const drawn = (node: VNode): string => renderToString(node)

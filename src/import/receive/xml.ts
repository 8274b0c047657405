import { DOMParser, type Element, type Node } from '@xmldom/xmldom'

/** The root of an XML part; null where it is none. Prefixes are kept: the parts of a document always write w:, and mc:, wp: where they need them. */
export function rootOf(xml: string): Element | null {
  try {
    return new DOMParser({ onError: () => undefined }).parseFromString(xml, 'text/xml').documentElement
  } catch {
    return null
  }
}

export const isElement = (node: Node): node is Element => node.nodeType === 1
export const childrenOf = (element: Element): Element[] => Array.from(element.childNodes).filter(isElement)
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element === undefined ? undefined : childrenOf(element).find(({ nodeName }) => nodeName === name)
/** w:val of a child: <w:numFmt w:val="decimal"/>. */
export const valueOf = (element: Element | undefined, name: string): string | undefined =>
  childOf(element, name)?.getAttribute('w:val') ?? undefined
/** Every element of a name below one. */
export const allOf = (element: Element, name: string): Element[] =>
  childrenOf(element).flatMap((child) => [...(child.nodeName === name ? [child] : []), ...allOf(child, name)])

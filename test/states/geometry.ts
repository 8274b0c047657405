import type { Page } from '@playwright/test'

/**
 * Words that lie over one another, and whatever is wider than the screen; [] where all stands as it should. A line of type is taller
 * than its letters: three pixels above and below are air. What stays in view while the page moves lies over it on purpose.
 */
export const geometryFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    interface Line {
      readonly said: string
      readonly element: Element
      readonly left: number
      readonly right: number
      readonly top: number
      readonly bottom: number
    }
    const air = 3
    const scene = (element: Element): string => element.closest<HTMLElement>('[data-scene]')?.dataset['scene'] ?? ''
    const floats = (element: Element): boolean => {
      for (let one: Element | null = element; one !== null; one = one.parentElement)
        if (['fixed', 'sticky'].includes(getComputedStyle(one).position) || one.matches('.unseen, .skip')) return true
      return false
    }
    /** What of a box can be seen: tables scroll inside their own. */
    const seen = (box: DOMRect, element: Element): DOMRect => {
      let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom]
      for (let one: Element | null = element; one !== null && one !== document.body; one = one.parentElement) {
        if (getComputedStyle(one).overflow === 'visible' || one instanceof SVGElement) continue
        const edge = one.getBoundingClientRect()
        ;[left, top] = [Math.max(left, edge.left), Math.max(top, edge.top)]
        ;[right, bottom] = [Math.min(right, edge.right), Math.min(bottom, edge.bottom)]
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top))
    }
    const linesOf = (text: Text): Line[] => {
      const element = text.parentElement
      const said = text.data.trim()
      if (element === null || said === '' || !element.checkVisibility({ visibilityProperty: true }) || floats(element)) return []
      const range = document.createRange()
      range.selectNodeContents(text)
      return [...range.getClientRects()]
        .map((box) => seen(box, element))
        .filter(({ width, height }) => width > 1 && height > 2 * air)
        .map(({ left, right, top, bottom }) => ({ said: said.slice(0, 24), element, left, right, top: top + air, bottom: bottom - air }))
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const lines: Line[] = []
    while (walker.nextNode() !== null) if (walker.currentNode instanceof Text) lines.push(...linesOf(walker.currentNode))
    lines.sort((a, b) => a.top - b.top)
    const over = lines.flatMap((a, at) => {
      const found: string[] = []
      for (const b of lines.slice(at + 1)) {
        if (b.top >= a.bottom) break
        // Half a pixel is rounding.
        if (a.left + 0.5 < b.right && b.left + 0.5 < a.right && a.element !== b.element)
          found.push(`${scene(a.element)}: ${a.said} × ${b.said}`)
      }
      return found
    })
    const wide = document.documentElement.clientWidth
    const within = (element: Element): boolean =>
      element.parentElement?.closest('.scroll, svg, .unseen, .skip') !== null || element.matches('.unseen, .skip')
    const out = [...document.body.querySelectorAll('*')]
      .filter((element) => element.checkVisibility() && !within(element) && element.getBoundingClientRect().right > wide + 0.5)
      .map(
        (element) => `${scene(element)}: ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} is wider than the screen`,
      )
    return [...new Set([...out, ...over])]
  })

import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** All that differs between the two schemes. */
const colours = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds wrong, a line a rule. A test that looks at a page in the light as well looks in the dark at the colours alone; one
 * that looks at it in the other script as well need not look at colours again (`plain`): they are the same, and the dearest to find.
 */
export async function axe(page: Page, scheme: 'light' | 'dark' | 'plain' = 'light', within?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page })
  if (scheme === 'dark') builder.withRules(colours)
  if (scheme === 'plain') builder.disableRules(colours)
  if (within !== undefined) builder.include(within)
  const { violations } = await builder.analyze()
  return violations.map(({ id, nodes }) => `${scheme} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

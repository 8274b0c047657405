import type { Page } from '@playwright/test'

export interface FoundRow {
  readonly path: string
  readonly kind: string
  readonly class: string
}

/** Types into the field of the open results page, lists all that is found, and reads it from the page. */
export async function foundBy(page: Page, query: string): Promise<FoundRow[]> {
  return page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('.asking input')
    if (field === null) throw new Error('no field')
    const soon = (): Promise<void> => new Promise((done) => setTimeout(done, 4))
    field.value = typed
    field.dispatchEvent(new Event('input', { bubbles: true }))
    const answered = (): boolean => document.querySelector<HTMLElement>('[data-found]')?.dataset['found'] === typed
    for (let tries = 0; !answered(); tries++) {
      if (tries > 20_000) throw new Error(`no answer to ${typed}`)
      await soon()
    }
    for (;;) {
      const more = [...document.querySelectorAll<HTMLButtonElement>('main button.btn')].at(-1)
      if (more === undefined) break
      const before = document.querySelectorAll('.found li').length
      more.click()
      for (let tries = 0; document.querySelectorAll('.found li').length === before; tries++) {
        if (tries > 20_000) throw new Error(`no more of ${typed}`)
        await soon()
      }
    }
    return [...document.querySelectorAll<HTMLElement>('.found li')].map((row) => ({
      path: row.dataset['path'] ?? '',
      kind: row.dataset['kind'] ?? '',
      class: row.closest<HTMLElement>('[data-class]')?.dataset['class'] ?? '',
    }))
  }, query)
}

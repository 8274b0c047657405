/** What of the screen is left while one types: below this part of it a keyboard stands there. */
const left = 0.8

/** Says on the page itself whether a keyboard covers it (`data-keyboard`), so that a bar need not stand on top of it. @returns undoes it. */
export function watchKeyboard(page: Window): () => void {
  const { document, visualViewport } = page
  const look = (): void => {
    const { activeElement } = document
    const typing = activeElement?.matches('.calc-form input[type=text]')
    const covered = visualViewport !== null && visualViewport.height < page.innerHeight * left
    document.documentElement.toggleAttribute('data-keyboard', typing === true && (covered || page.matchMedia('(pointer: coarse)').matches))
  }
  const later = (): void => {
    page.setTimeout(look)
  }
  document.addEventListener('focusin', look)
  document.addEventListener('focusout', later)
  visualViewport?.addEventListener('resize', look)
  return () => {
    document.removeEventListener('focusin', look)
    document.removeEventListener('focusout', later)
    visualViewport?.removeEventListener('resize', look)
    document.documentElement.removeAttribute('data-keyboard')
  }
}

/** 还差：… leads to its question, also where that is folded and not yet built. @returns undoes it. */
export function leadToQuestions(page: Window): () => void {
  const { document } = page
  const lead = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#q-"]') : null
    const id = link?.getAttribute('href')?.slice(1)
    if (id === undefined) return
    const fold = document.querySelector<HTMLDetailsElement>('.asked .rest')
    if (document.getElementById(id) === null && fold !== null) fold.open = true
    page.setTimeout(() => {
      reveal(document.getElementById(id))
    })
  }
  document.addEventListener('click', lead)
  return () => {
    document.removeEventListener('click', lead)
  }
}

function reveal(question: HTMLElement | null): void {
  for (let fold = question?.closest('details'); fold != null; fold = fold.parentElement?.closest('details')) fold.open = true
  question?.scrollIntoView({ block: 'center' })
  question?.focus({ preventScroll: true })
}

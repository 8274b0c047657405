import { $answers } from '../../stores/answers.ts'
import { $stage, ask } from '../../stores/estimate/begin.ts'
import { readChoices } from '../../stores/estimate/choices.ts'

/**
 * The three questions as they stand in the page: what was chosen before the script came is kept.
 * @param find where what can be found by typing lies.
 * @param onTouched somebody began: what answers them may come. @returns undoes it.
 */
export function startForm(page: Window, find: string, onTouched: () => void): () => void {
  const found = page.document.querySelector<HTMLFormElement>('form#questions')
  const field = page.document.querySelector<HTMLInputElement>('#what')
  if (found === null || field === null) return () => undefined
  const form = found
  const problem = form.querySelector<HTMLElement>('.problem')
  const text = form.querySelector<HTMLAnchorElement>('a[data-text]')

  const chosen = (): ReturnType<typeof readChoices> => {
    const given = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value !== '') given.append(name, value)
    return readChoices(given)
  }
  const show = (): void => {
    const [topic, matter] = [chosen()?.topics[0], chosen()?.matters[0]]
    const { topics = '' } = text?.dataset ?? {}
    if (text === null) return
    const path = matter === undefined ? topic : matter.replace('/', '/#')
    text.href = path === undefined ? (text.dataset['all'] ?? '') : `${topics}${path}${path.includes('#') ? '' : '/'}`
  }
  const touch = (): void => {
    if (problem !== null) problem.hidden = true
    show()
    onTouched()
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const everything = event.submitter instanceof HTMLButtonElement && event.submitter.name === 'all'
    const now = chosen()
    const what = (now?.topics.length ?? 0) + (now?.matters.length ?? 0) + (now?.focus == null ? 0 : 1)
    if (what === 0 && !everything) {
      if (problem !== null) problem.hidden = false
      form.querySelector<HTMLElement>('#what')?.focus()
      return
    }
    ask({ topics: [], matters: [], focus: null, ...now, places: now?.places ?? [], roles: now?.roles ?? [] }, page)
    page.scrollTo(0, 0)
  }
  /** Onto the form what is being asked: one changes it, one does not begin anew. */
  const fill = (): void => {
    const { topics, matters, focus, places, roles } = $answers.get()
    const on = new Set([...topics.map((id) => `topic ${id}`), ...places.map((id) => `place ${id}`), ...roles.map((id) => `role ${id}`)])
    for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
      box.checked = on.has(`${box.name} ${box.value}`)
      const fold = box.closest('details')
      if (box.checked && fold !== null) fold.open = true
    }
    picked({ matters, focus })
    show()
  }
  /** What was found by typing stands below the field as one more choice. */
  const picked = (pick: { readonly matters: readonly string[]; readonly focus: string | null }): void => {
    if (pick.matters.length === 0 && pick.focus === null) {
      form.querySelector('.picked')?.replaceChildren()
      return
    }
    void finder().then(({ showPicked }) => {
      showPicked(form, find, pick)
    })
  }
  let isFinding = false
  const startFinding = (): void => {
    if (isFinding) return
    isFinding = true
    void finder().then(({ startFind }) => {
      startFind(form, find, touch)
    })
  }
  form.addEventListener('change', touch)
  form.addEventListener('submit', submit)
  field.addEventListener('focus', startFinding)
  if (page.document.activeElement === field) startFinding()
  show()
  if (chosen() !== null) onTouched()
  const stop = $stage.listen((stage) => {
    if (stage === 'start') fill()
  })
  return () => {
    stop()
    form.removeEventListener('change', touch)
    form.removeEventListener('submit', submit)
    field.removeEventListener('focus', startFinding)
  }
}

const finder = (): Promise<typeof import('./find.tsx')> => import('./find.tsx')

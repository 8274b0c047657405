import { isDay } from '../days/day.ts'
import { today } from '../edge/clock.ts'

/** 按日期查看: any day in place of today, kept in the address as `?on=2021-06-30`. Without a script the form is not there. */
const form = document.querySelector<HTMLFormElement>('form[data-as-of]')
const field = form?.querySelector('input')
const answer = form?.querySelector<HTMLElement>('[role=status]')

function set(day: string | null): void {
  const root = document.documentElement
  if (day === null) delete root.dataset['day']
  else root.dataset['day'] = day
  document.querySelector('[data-as-of-banner]')?.toggleAttribute('hidden', day === null)
  if (answer) answer.textContent = ''
  dispatchEvent(new Event('day'))
}

function keep(day: string | null): void {
  const address = new URL(location.href)
  if (day === null) address.searchParams.delete('on')
  else address.searchParams.set('on', day)
  history.replaceState(null, '', address)
}

if (form && field && answer) {
  const refuse = (): void => {
    answer.textContent = form.dataset['bad'] ?? ''
  }
  form.hidden = false
  // What the page is shown for, not the day it was built; 回到今天 leads there too.
  field.defaultValue = today()
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (isDay(field.value)) {
      set(field.value)
      keep(field.value)
    } else refuse()
  })
  form.addEventListener('reset', () => {
    set(null)
    keep(null)
  })
  const asked = new URLSearchParams(location.search).get('on')
  if (asked !== null) {
    if (isDay(asked)) {
      field.value = asked
      set(asked)
    } else refuse()
  }
}

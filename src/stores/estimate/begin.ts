import { atom } from 'nanostores'
import { today } from '../../edge/clock.ts'
import { $answers } from '../answers.ts'
import { $today } from '../today.ts'
import { choicesText, isUntouched, readChoices, type Choices } from './choices.ts'
import { $restored, keepAnswers } from './keep.ts'

/** The three questions, or what they ask for. */
export const $stage = atom<'start' | 'asking'>('start')

/** The edges of the page, wired once: storage, address, clock. Knows no text yet. @returns undoes it. */
export function begin(page: Window): () => void {
  const stopKeeping = keepAnswers(page)
  if (!isUntouched($answers.get())) $stage.set('asking')
  const query = new URLSearchParams(page.location.search)
  const asked = readChoices(query)
  if (asked !== null) {
    choose(asked)
    // Nothing that is chosen stays where a server would read it.
    page.history.replaceState(page.history.state, '', page.location.pathname + (isLink(page) ? page.location.hash : addressed()))
  }
  followAddress(page)
  const follow = (): void => {
    followAddress(page)
  }
  page.addEventListener('hashchange', follow)
  const stopHolding = $answers.listen(() => {
    hold(page)
  })
  const wake = (): void => {
    $today.set(today())
  }
  page.document.addEventListener('visibilitychange', wake)
  return () => {
    stopHolding()
    stopKeeping()
    page.removeEventListener('hashchange', follow)
    page.document.removeEventListener('visibilitychange', wake)
  }
}

/** A fragment that holds answers is for those who know the texts (opened.ts); one that holds choices, or none, is followed here. */
function followAddress(page: Window): void {
  if (isLink(page)) {
    show()
    return
  }
  const chosen = readChoices(new URLSearchParams(page.location.hash.slice(1)))
  if (chosen !== null) {
    if (choicesText({ ...$answers.get(), ...chosen }) !== choicesText($answers.get())) choose(chosen)
    else show()
  } else if (page.location.hash === '' && isAddressed) {
    $stage.set('start')
  }
  isAddressed = chosen !== null
  // An anchor of the page was followed, and is no address of its own.
  if (page.location.hash !== '') hold(page)
}
/** Whether the address held choices: without them again, one has gone back to the three questions. */
let isAddressed = false

/** Some apps write the signs of an address as %3D, or once more as %253D. */
export const isLink = (page: Window): boolean => /^#[#%23]*a(=|%)/i.test(page.location.hash)

function choose(chosen: Partial<Choices>): void {
  $answers.set({ ...$answers.get(), ...chosen })
  show()
}

/** What the address says needs no word that it was here before. */
function show(): void {
  $restored.set(false)
  $stage.set('asking')
}

const addressed = (): string => `#${choicesText($answers.get())}`

/** What is asked stands in the address, however it came to be asked; a link goes on standing there until it is opened. */
export function hold(page: Window, opened = false): void {
  const { history, location } = page
  if ($stage.get() !== 'asking' || (isLink(page) && !opened) || location.hash === '#batch' || location.hash === addressed()) return
  history.replaceState(history.state, '', location.pathname + addressed())
  isAddressed = true
}

/** From the three questions to what they ask for; the way back leads to them again. */
export function ask(chosen: Choices, page: Window): void {
  choose(chosen)
  page.history.pushState(page.history.state, '', page.location.pathname + addressed())
  isAddressed = true
}

/** 改这三题: nothing answered is lost. */
export function askAgain(page: Window): void {
  $stage.set('start')
  page.history.pushState(page.history.state, '', page.location.pathname)
  isAddressed = false
}

import { copyText } from '../edge/clipboard.ts'

/** Copies the verbatim text and its citation as they stand on the page; `data-tail` is what the text prints after a heading. */
const button = document.querySelector<HTMLButtonElement>('button[data-copied]')
const answer = document.querySelector<HTMLElement>('[data-copy-answer]')

/** The words that show: of what is dated, those of the reader's day. */
function wordsOf(part: HTMLElement): string {
  const shown = document.importNode(part, true)
  for (const other of shown.querySelectorAll('[hidden]')) other.remove()
  return shown.textContent
}

async function copy({ dataset }: HTMLButtonElement): Promise<void> {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-copy]')].map((part) => wordsOf(part) + (part.dataset['tail'] ?? '\n'))
  const done = await copyText(parts.join('').trim())
  if (answer !== null) answer.textContent = (done ? dataset['copied'] : dataset['failed']) ?? ''
}

button?.addEventListener('click', () => void copy(button))

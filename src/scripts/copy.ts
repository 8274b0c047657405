import { copyText } from '../edge/clipboard.ts'

/** Copies the verbatim text and its citation as they stand on the page; `data-tail` is what the text prints after a heading. */
const button = document.querySelector<HTMLButtonElement>('button[data-copied]')
const answer = document.querySelector<HTMLElement>('[data-copy-answer]')

async function copy({ dataset }: HTMLButtonElement): Promise<void> {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-copy]')].map((part) => part.textContent + (part.dataset['tail'] ?? '\n'))
  const done = await copyText(parts.join('').trim())
  if (answer !== null) answer.textContent = (done ? dataset['copied'] : dataset['failed']) ?? ''
}

button?.addEventListener('click', () => void copy(button))

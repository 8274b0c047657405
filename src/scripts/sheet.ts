import { copyText } from '../edge/clipboard.ts'

/** 一图读懂: print it, or take its address along. */
const answer = document.querySelector<HTMLElement>('[data-copy-answer]')
const link = document.querySelector<HTMLElement>('[data-copy-link]')

document.querySelector('[data-print]')?.addEventListener('click', () => {
  print()
})
link?.addEventListener('click', () => {
  const { copied = '', failed = '' } = link.dataset
  void copyText(location.href.replace(/#.*$/, '')).then((done) => {
    if (answer !== null) answer.textContent = done ? copied : failed
  })
})

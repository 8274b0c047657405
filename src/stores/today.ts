import { atom } from 'nanostores'

/** Today in Asia/Shanghai, ISO: the one clock of the calculator. */
export const $today = atom(today())

export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
}

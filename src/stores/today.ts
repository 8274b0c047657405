import { atom } from 'nanostores'
import { today } from '../edge/clock.ts'

/** Today in Asia/Shanghai, ISO: the one clock of the calculator. */
export const $today = atom(today())

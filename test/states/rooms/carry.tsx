import { Carry } from '../../../src/islands/carry/Carry.tsx'
import { CarryNotice } from '../../../src/islands/carry/CarryNotice.tsx'
import { Report } from '../../../src/islands/carry/Report.tsx'
import type { Carry as Carrying } from '../../../src/islands/carry/useCarry.ts'
import type { Locale } from '../../../src/schema/catalogue.ts'
import { $list } from '../../../src/stores/saved/savedList.ts'
import { toFragment } from '../../../src/stores/carry/link.ts'
import { $answers } from '../../../src/stores/answers.ts'
import { everything, stand } from '../answered.ts'
import { drawn } from '../drawn.ts'
import type { DrawnScene } from './estimate.tsx'
import { longIn } from '../words.ts'

/** 带走: what may be taken, and what is said of how it went. */
export function carryScenes(locale: Locale): DrawnScene[] {
  const worded = stand(locale, everything(locale))
  const { words } = worded.data
  const long = longIn(locale)
  const nothing: Carrying = {
    said: '',
    shown: null,
    instead: null,
    tell: () => undefined,
    copy: () => Promise.resolve(),
    save: () => undefined,
    show: () => undefined,
    close: () => undefined,
  }
  const notice = (change: Partial<Carrying>): string => drawn(<CarryNotice carry={{ ...nothing, ...change }} words={words} />)
  const fragment = toFragment($answers.get(), worded.book)
  const saved = { kind: 'result', clause: '2', title: '', amount: '', facts: [], on: '', fragment, note: '' } as const
  $list.set([{ ...saved, measure: 'xx-2030/cold-store-grant' }])
  const whole = drawn(<Carry {...worded} />)
  $list.set([])
  return [
    { name: 'Carry: one result saved already', html: whole },
    { name: 'Carry: nothing to save', html: drawn(<Carry {...stand(locale, { roles: ['association'], places: ['990100'] })} />) },
    { name: 'Report: nowhere to send', html: drawn(<Report worded={{ ...worded, reportTo: null }} />) },
    { name: 'CarryNotice: done', html: notice({ said: long.reason }) },
    { name: 'CarryNotice: a download that may not have appeared', html: notice({ said: long.title, instead: 'a,b' }) },
    { name: 'CarryNotice: by hand', html: notice({ shown: { how: long.reason, text: `${long.title}\n${long.fact}\n`.repeat(4) } }) },
  ]
}

import { atom } from 'nanostores'

/** What was typed or ticked, and nothing else: everything shown is made from it. */
export interface Typed {
  readonly roles: readonly string[]
  /** Region codes. */
  readonly places: readonly string[]
  readonly topics: readonly string[]
  /** `<topic>/<matter>`, narrower than a topic. */
  readonly matters: readonly string[]
  /** By fact address, as typed; a set as the ids ticked. Absent: not answered. */
  readonly facts: Readonly<Record<string, string | readonly string[]>>
  /** The measure a clause page sent us for: its result and questions come first. */
  readonly focus: string | null
  /** Facts filled in by us to show how it works, until each is answered by the person. */
  readonly sample: readonly string[]
  /** 按日期: an ISO day to judge validity on; null = today. */
  readonly on: string | null
  /** 按文本（不看时效）: every chosen text is read as applicable. */
  readonly asWritten: boolean
  /** By subject, what was typed as the amount of its project and the facts said to be the same: no answers by themselves. */
  readonly amounts?: Readonly<Record<string, { readonly text: string; readonly same: readonly string[] }>>
}

export const empty: Typed = {
  roles: [],
  places: [],
  topics: [],
  matters: [],
  facts: {},
  focus: null,
  sample: [],
  on: null,
  asWritten: false,
}

/** The one store that is written. */
export const $answers = atom<Typed>(empty)
/** What 撤销 brings back. */
export const $undo = atom<Typed | null>(null)
/** 方案甲: answers kept aside to compare with those on the form. */
export const $kept = atom<Typed | null>(null)

/** What is said of a link that was opened; null while there is nothing to say. */
export interface Opening {
  readonly dropped: readonly string[]
  /** Measures whose rule is another than the one the link was made by. */
  readonly renewed: readonly string[]
  /** cut: its end is missing; changed: not as it was made, nobody knows where. */
  readonly state: 'whole' | 'cut' | 'changed'
  readonly version: string | null
  /** The answers that stood here before, the last first. */
  readonly aside: readonly Typed[]
}
export const $opened = atom<Opening | null>(null)
/** Under this key they outlive a reload. */
export const asideKey = 'calculator.aside'

import { parseAnswer, type Ready } from '../../engine/index.ts'
import { $answers, $undo, type Typed } from '../answers.ts'
import { readTyped } from './typed.ts'

/** One project, one figure: what is typed once, and the facts it was said to be. Until a tap says so it is nobody's answer. */
export type TypedAmount = NonNullable<Typed['amounts']>[string]

/** The amount as typed; every fact that is the same goes with it. */
export const typeAmount = (subject: string, { same }: TypedAmount, text: string): void => {
  write(subject, { text, same }, same)
}

/** 还不知道: the amount is taken back, and with it every answer it was. */
export const dropAmount = (subject: string, { same }: TypedAmount): void => {
  write(subject, { text: '', same: [] }, same)
}

/** 同上, and 都按2000万元: these facts are that number. */
export const sameAs = (subject: string, { text, same }: TypedAmount, facts: readonly string[]): void => {
  write(subject, { text, same: [...new Set([...same, ...facts])] }, facts)
}

/** 改: from now on a number of its own, beginning with what stands there. */
export const setApart = (subject: string, { text, same }: TypedAmount, fact: string): void => {
  write(subject, { text, same: same.filter((one) => one !== fact) }, [])
}

/** @param facts those that become the amount; an empty amount answers nothing. */
function write(subject: string, amount: TypedAmount, facts: readonly string[]): void {
  const before = $answers.get()
  const others = Object.entries(before.facts).filter(([id]) => !facts.includes(id))
  const own = amount.text === '' ? [] : facts.map((fact) => [fact, amount.text] as const)
  $undo.set(null)
  $answers.set({
    ...before,
    facts: Object.fromEntries([...others, ...own]),
    sample: before.sample.filter((id) => !facts.includes(id)),
    amounts: { ...before.amounts, [subject]: amount },
  })
}

/** A figure of money as it stands in a field, read as an answer would be; null: nothing stands there. */
export function readMoney(text: string, book: Ready): ReturnType<typeof parseAnswer> | null {
  const money = { kind: 'money', words: '', subject: '' } as const
  const answer = readTyped(text, money, false)
  return answer === null ? null : parseAnswer(answer, money, book)
}

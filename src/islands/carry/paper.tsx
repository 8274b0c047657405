import styles from '../../styles/carry/sheet.css?url'
import { render } from 'preact'
import { addressOf } from '../../edge/address.ts'
import { fetchJson } from '../../edge/fetchJson.ts'
import { $answers } from '../../stores/answers.ts'
import { toFragment } from '../../stores/carry/link.ts'
import { choicesText } from '../../stores/estimate/choices.ts'
import { $asked, $findings } from '../../stores/estimate/estimate.ts'
import { say } from '../../locale/say.ts'
import type { SheetWords } from '../../locale/carry.ts'
import { toPaper } from '../../view/carry/paper.ts'
import { toQr, type Code } from '../../view/carry/qr.ts'
import type { SheetData } from '../../view/carry/quotes.ts'
import { resultsOf, type Worded } from '../parts/resultsOf.ts'
import { carryNow, rulesBehind } from './carryNow.ts'
import { Sheet, type Fit, type LinkCode, type SheetProps } from './Sheet.tsx'

/** What is printed in place of the page, ready to be laid again before each print. */
export interface Press {
  /** @param bare the code leaves the figures out */
  readonly lay: (bare: boolean) => void
}

/** Fetches what the page does not have. @throws where it cannot be had */
export async function preparePress(worded: Worded): Promise<Press> {
  const [data] = await Promise.all([
    fetchJson<SheetData>(addressOf(`${worded.root}../data/sheet.${segment(worded.root)}.json`)),
    addStyles(),
  ])
  return {
    lay: (bare) => {
      layPaper(worded, data, bare)
    },
  }
}

/** Few people print: the page itself does not bring them. */
const addStyles = (): Promise<void> =>
  new Promise((done, failed) => {
    if (document.querySelector(`link[href="${styles}"]`) !== null) {
      done()
      return
    }
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = styles
    link.onload = () => {
      done()
    }
    link.onerror = () => {
      link.remove()
      failed(new Error(styles))
    }
    document.head.append(link)
  })

/** …/zh-hans/ → zh-hans */
const segment = (root: string): string => /([^/]+)\/$/.exec(root)?.[1] ?? ''

function layPaper(worded: Worded, data: SheetData, bare: boolean): void {
  const { words } = worded.data
  const taken = carryNow(worded)
  const { asWritten } = $asked.get()
  const results = resultsOf($findings.get() ?? [], worded)
  const paper = toPaper(taken, results, asWritten, $answers.get().sample.length > 0, data, words)
  const link = linkCode(worded, data.words, bare)
  const host = hostOf()
  host.dataset['laying'] = ''
  const fit = fitting(host, { paper, link, words, sheet: data.words }, $answers.get().topics.length === 1 ? 1 : 4)
  draw(host, { paper, link, words, sheet: data.words, fit })
  delete host.dataset['laying']
  document.documentElement.dataset['sheet'] = 'laid'
}

/** Behind everything else on the page; only paper shows it. */
function hostOf(): HTMLElement {
  const known = document.querySelector<HTMLElement>('body > .paper')
  if (known !== null) return known
  const host = document.createElement('div')
  host.className = 'paper'
  document.body.append(host)
  return host
}

const draw = (host: HTMLElement, props: SheetProps): void => {
  render(<Sheet {...props} />, host)
}

/** A4 less its margins, in CSS pixels: 267 mm, and a little kept for rounding. */
const page = 1000
/** What a page loses at its end to a measure that does not break. */
const kept = 0.93

/**
 * Lays the sheet with less and less until the first page is one and the rest takes no more than `pages`. What goes from the first page stands
 * behind it; only conditions and readings are ever left out, and that is said.
 */
function fitting(host: HTMLElement, props: Omit<SheetProps, 'fit'>, pages: number): Fit {
  const heightOf = (part: string): number => host.querySelector(part)?.getBoundingClientRect().height ?? 0
  const { items, facts, open } = props.paper
  let fit: Fit = { items: items.length, named: Math.max(facts.length, open.length), lean: 'full' }
  const tooTall = (change: Partial<Fit>, part: string, most: number): boolean => {
    fit = { ...fit, ...change }
    draw(host, { ...props, fit })
    return heightOf(part) > most
  }
  for (const lean of ['full', 'dense', 'lean'] as const) if (!tooTall({ lean }, '.sheet-later', page * pages * kept)) break
  if (tooTall({}, '.sheet-first', page))
    for (const named of [12, 6, 3]) if (!tooTall({ named: Math.min(named, fit.named) }, '.sheet-first', page)) break
  // As many rows as fit: the one too many is found by halves.
  let [some, over] = [0, fit.items + 1]
  while (over - some > 1) {
    const half = some + ((over - some) >> 1)
    if (tooTall({ items: half }, '.sheet-first', page)) over = half
    else some = half
  }
  fit = { ...fit, items: some }
  return fit
}

/** No module is smaller than this, whatever the link. */
const module = 0.42
/** The sides of a code that stands beside the disclaimer, in millimetres. */
const [smallest, largest] = [27, 48]

/** The code of the whole link; of the choices alone where the figures are to be left out, or do not fit. */
function linkCode({ book, root }: Worded, words: SheetWords, bare: boolean): LinkCode {
  const to = (fragment: string): string => addressOf(`${root}calculator/${fragment}`)
  const choices = to(`#${choicesText($answers.get())}`)
  const typed = $answers.get()
  // The rules behind it are said where they fit: figures come first.
  const ruled = bare ? null : codeOf(to(toFragment(typed, book, rulesBehind($findings.get() ?? []))))
  const whole = bare ? null : (ruled ?? codeOf(to(toFragment(typed, book))))
  const code = whole ?? codeOf(choices) ?? toQr(addressOf(`${root}calculator/`))
  const says = bare ? 'sheet.code.bare' : whole === null ? 'sheet.code.long' : 'sheet.code.figures'
  return { code, millimetres: sideOf(code).toFixed(1), says: say(words, says), address: choices }
}

const sideOf = ({ size }: Code): number => Math.max(smallest, (size + 8) * module)

/** The sturdier kind if it fits, else the denser, else none. */
function codeOf(address: string): Code | null {
  for (const ecc of ['M', 'L'] as const)
    try {
      const code = toQr(address, ecc)
      if (sideOf(code) <= largest) return code
    } catch {
      // Longer than any code holds.
    }
  return null
}

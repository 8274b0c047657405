import { isMoneyOrShare, type FigureSpan } from '../../catalogue/index.ts'
import { standingOnce, type ClauseText } from './clause.ts'
import { guess, type Value } from './yaml.ts'

/** Figures that no measure computes with and no date, number or label is made of: each as an entry of `figures:`. */
export function restOf(clause: ClauseText, used: ReadonlySet<FigureSpan>, takesWhy: boolean): { entries: Value[]; left: string[] } {
  const left: string[] = []
  const entries = clause.figures.flatMap((figure): Value[] => {
    if (used.has(figure)) return []
    const quote = standingOnce(clause.text, figure.start, figure.end, clause.figures)
    if (quote === null) {
      left.push(`${clause.id}：${clause.text.slice(Math.max(0, figure.start - 8), figure.end + 6).replace(/\n/g, ' ')}`)
      return []
    }
    const { use, sure } = useOf(clause.text, figure)
    const why = takesWhy && isMoneyOrShare(figure.words) ? { why: guess('todo', '这个数说的是什么') } : {}
    return [{ clause: clause.id, quote, use: sure ? use : guess(use, '这个数做什么用：不是支持金额才留在这里'), ...why }]
  })
  return { entries, left }
}

/** What a figure that is no benefit is for. Sure only where its form says so: 〔2020〕9号, years inside 《》, 第三条. */
export function useOf(text: string, { start, end, words }: FigureSpan): { use: string; sure: boolean } {
  const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 12)]
  const inTitle = text.slice(0, start).split('《').length > text.slice(0, start).split('》').length
  const cited = /第[\s\u3000]*$/.test(before) && /^[\s\u3000]*[条款项章节]/.test(after)
  if (inTitle || /[〔[［]$/.test(before) || /号$/.test(words) || cited || /[A-Za-z]$/.test(before) || /[GX]$/.test(words))
    return { use: 'label', sure: true }
  if (isMoneyOrShare(words))
    // Money that is a threshold belongs into a measure: what is left is a goal or says what a word means.
    return { use: /力争|达到|目标|规模/.test(before) ? 'goal' : 'definition', sure: false }
  if (/^\d{4}年\d/.test(words)) return { use: 'date', sure: false }
  if (/力争|到$|目标/.test(before) || /^(?:左右|力争)/.test(after)) return { use: 'goal', sure: false }
  if (/^\d{4}年$/.test(words)) return { use: 'date', sure: false }
  if (/[年月日天周]$/.test(words)) return { use: 'period', sure: false }
  if (/级$/.test(words)) return { use: 'label', sure: false }
  if (/以上|以下|以内/.test(after.slice(0, 3)) || /(?:超过?|达到?|不低于|不少于|满)$/.test(before)) return { use: 'threshold', sure: false }
  return { use: /每年|遴选|不超过/.test(before) ? 'quota' : 'label', sure: false }
}

import { cellsOf, fold, repairText } from '../../catalogue/index.ts'
import { labelOf, type Label } from './label.ts'

/** A line of the source that is not blank, with what its place tells. */
export interface Row {
  /** Its number in the source, from 1. */
  readonly at: number
  /** As it will be read: spaces closed, marks widened, 繁體 folded. */
  readonly words: string
  readonly label: Label | null
  /** How far it is set in, in half characters. */
  readonly indent: number
  /** How wide it is, in half characters: 汉字 count two. */
  readonly width: number
  readonly cells: boolean
}

/** The lines of a source, each by itself. */
export function rowsOf(source: string, script: 'simplified' | 'traditional'): Row[] {
  return source.split(/\r?\n/).flatMap((line, i): Row[] => {
    const shown = script === 'traditional' ? fold(line) : line
    const [words = ''] = repairText(shown.replace(/[|\t]/g, ' '), { repairs: [], script: 'simplified' }).lines
    if (words === '') return []
    const cells = line.includes('|') || cellsOf(line.trim()).length > 1
    const lead = /^[\s\u3000\ufeff]*/.exec(line)?.[0] ?? ''
    return [
      {
        at: i + 1,
        words,
        label: cells ? null : labelOf(words),
        indent: widthOf(lead.replaceAll('\t', '    ')),
        width: widthOf(line.trim()),
        cells,
      },
    ]
  })
}

/** In half characters. */
export const widthOf = (words: string): number =>
  Array.from(words).reduce(
    (sum, letter) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’—…]/.test(letter) ? 2 : 1),
    0,
  )

import { plain } from '../../money/printed.ts'

/** Text as it is compared, never as it is shown: one script, one width, no spaces, no quotation marks, small letters. */
export type Fold = (text: string) => string

/** @param pairs a character of 繁體 and its 简体, again and again (EstimateData.pairs). */
export function foldWith(pairs: string): Fold {
  const simple = new Map(Array.from(pairs.matchAll(/(.)(.)/gsu), ([, theirs = '', ours = '']) => [theirs, ours]))
  return (text) =>
    plain(text)
      .toLowerCase()
      .replace(/[“”"‘’'「」『』]/g, '')
      .replace(/[^\u0000-\u00ff]/g, (c) => brackets[c] ?? simple.get(c) ?? c)
}

const brackets: Readonly<Record<string, string>> = { '（': '(', '）': ')', '【': '(', '】': ')', '；': ';' }

/** Text as places are compared: 简体, one width, nothing that cannot be seen. */
export type Fold = (text: string) => string

const unseen = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/g

/** @param pairs a character of any script and its 简体, again and again. */
export function foldWith(pairs: string): Fold {
  const simple = new Map(Array.from(pairs.matchAll(/(.)(.)/gsu), ([, theirs = '', ours = '']) => [theirs, ours]))
  return (text) => Array.from(text.normalize('NFKC').replace(unseen, ''), (one) => simple.get(one) ?? one).join('')
}

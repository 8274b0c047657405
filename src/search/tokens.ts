/**
 * The words by which the index knows a text: its characters, numbers and latin words one after the other, so that a phrase is
 * found where they follow one another. Marks are passed over. What the index answers is only which files *may* have a word;
 * whether it stands there is read in the text itself (match.ts). So a query may ask for less than all of itself, never for more.
 */
const items = /\d+(?:\.\d+)?|\p{Script=Latin}+|[\p{L}\p{N}]/gu
const isRun = (item: string): boolean => /^[\d\p{Script=Latin}]/u.test(item)

/** @param common characters that stand so often that a list of their places is too long to download: they go by pairs. */
export function tokensOf(folded: string, common: ReadonlySet<string>): string[] {
  const found = Array.from(folded.matchAll(items), ([item]) => item)
  return found.map((item, i) => token(item, found[i + 1], common))
}

/** The same for a query, whose last character may be half of a pair that is not known: then it is not asked for. */
export function tokensToAsk(folded: string, common: ReadonlySet<string>): string[] {
  const tokens = tokensOf(folded, common)
  return common.has(tokens.at(-1) ?? '') ? tokens.slice(0, -1) : tokens
}

function token(item: string, next: string | undefined, common: ReadonlySet<string>): string {
  if (isRun(item)) return item.replace('.', 'p')
  return common.has(item) && next !== undefined && !isRun(next) ? codeOf(item + next) : item
}

/**
 * A pair as five latin letters: Pagefind cuts a query as the language of the page has it, which would take two characters apart;
 * a word of letters it leaves alone. Two pairs that share a word cost a look into a text.
 */
function codeOf(pair: string): string {
  let hash = 2166136261
  for (let i = 0; i < pair.length; i++) hash = Math.imul(hash ^ pair.charCodeAt(i), 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  let rest = (hash ^ (hash >>> 12)) >>> 0
  let code = 'z'
  for (let i = 0; i < 4; i++) {
    code += String.fromCharCode(97 + (rest % 26))
    rest = Math.floor(rest / 26)
  }
  return code
}

/**
 * Stretches of a query in the order in which to ask for them: each token may cost a part of the index, and a few that follow one
 * another leave few files. First the stretch that is rarest, by what its tokens are.
 */
export function stretches(tokens: readonly string[], length: number): string[][] {
  const starts = Array.from({ length: Math.max(1, tokens.length - length + 1) }, (_, i) => i)
  const worth = (start: number): number => tokens.slice(start, start + length).reduce((sum, each) => sum + worthOf(each), 0)
  const chosen: number[] = []
  for (const start of starts.toSorted((a, b) => worth(b) - worth(a) || a - b))
    if (chosen.every((other) => Math.abs(other - start) >= length)) chosen.push(start)
  return chosen.map((start) => tokens.slice(start, start + length))
}

/** A number or a latin word is rarer than a character, a character rarer than a pair of common ones. */
const worthOf = (token: string): number => (/^\d|^\p{Script=Latin}{1,4}$|^[^z]/u.test(token) && isRun(token) ? 3 : isRun(token) ? 1 : 2)

/**
 * The units a text is indexed by, so that a short list of files is left to look into. They say where a word *may* stand;
 * whether it does is read in the text itself (match.ts), so a unit may be left out or shared, but never be missing:
 * every unit of a word is a unit of each text that has the word.
 */
export interface Rarity {
  /** Characters of few texts: each is a unit by itself, and no pair needs to be kept with it. */
  readonly rare: ReadonlySet<string>
  /** Characters of most texts: alone they leave out nothing, so only their pairs are units. */
  readonly common: ReadonlySet<string>
}

const runs = /\d+(?:\.\d+)?|\p{Script=Latin}+|[\p{L}\p{N}]/gu

/** Numbers, latin words, characters and pairs of neighbouring characters; marks are borders. */
export function unitsOf(folded: string, { rare, common }: Rarity): Set<string> {
  const units = new Set<string>()
  let before: { readonly character: string; readonly end: number } | null = null
  for (const { 0: run, index } of folded.matchAll(runs)) {
    if (/^[\d\p{Script=Latin}]/u.test(run)) {
      units.add(run)
      before = null
      continue
    }
    if (!common.has(run)) units.add(run)
    if (rare.has(run)) {
      before = null
      continue
    }
    if (before?.end === index) units.add(before.character + run)
    before = { character: run, end: index + run.length }
  }
  return units
}

/** A query asks for at most so many: each costs a part of the index, and three leave few texts. */
const most = 3

/** The units to ask for: what is rarest first, pairs from the ends and the middle. */
export function unitsToAsk(folded: string, rarity: Rarity): string[] {
  const units = [...unitsOf(folded, rarity)]
  const numbers = units.filter((unit) => /^[\d\p{Script=Latin}]/u.test(unit))
  const characters = units.filter((unit) => rarity.rare.has(unit))
  const pairs = units.filter((unit) => /^\p{L}{2}$/u.test(unit) && !numbers.includes(unit))
  const spread = [pairs[0], pairs.at(-1), pairs[Math.floor(pairs.length / 2)]].flatMap((pair) => pair ?? [])
  const chosen = [...new Set([...characters, ...numbers, ...spread])].slice(0, most)
  return chosen.length > 0 ? chosen : units.slice(0, most)
}

/**
 * The word by which the index knows a unit: four latin letters. Pagefind cuts a query in the language of the page, which
 * would take pairs of characters apart; a word of letters it leaves alone. Two units that share a word cost a look into a text.
 */
export function codeOf(unit: string): string {
  let hash = 2166136261
  for (let i = 0; i < unit.length; i++) hash = Math.imul(hash ^ unit.charCodeAt(i), 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  let rest = (hash ^ (hash >>> 12)) >>> 0
  let code = ''
  for (let i = 0; i < 4; i++) {
    code += String.fromCharCode(97 + (rest % 26))
    rest = Math.floor(rest / 26)
  }
  return code
}

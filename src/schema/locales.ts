/**
 * The scripts the site is written in, one a line: its name as its readers write it, never converted, and 万, 亿 in it. The rest of a new
 * script is its conversion, in `script.ts`; paths, links, hreflang, sitemap and data follow from this table.
 */
export const scripts = {
  'zh-Hans': { name: '简体', scales: ['万', '亿'] },
  'zh-Hant': { name: '繁體', scales: ['萬', '億'] },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly scales: readonly [string, string] }>>

export type Locale = keyof typeof scripts
export const locales = Object.keys(scripts) as readonly Locale[]

/** 万, 亿 and what they are in the other scripts. */
export const scaleSigns = [...new Set(Object.values(scripts).flatMap(({ scales }) => [...scales]))].join('')

/** The script of the texts and of every sentence as written: the others are made from it. */
export const source: Locale = 'zh-Hans'

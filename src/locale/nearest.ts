/**
 * Of the scripts offered, the one nearest to what a browser asks for, by the likely subtags of Unicode: zh-TW and yue are written in
 * 繁體, zh-HK is met by its own script where there is one. The first Chinese asked for decides; without any, the first offered.
 */
export function nearest(asked: readonly string[], offered: readonly string[]): string | undefined {
  const wanted = asked.map(likely).find((each) => each?.language === 'zh' || each?.language === 'yue')
  const same = offered.filter((each) => likely(each)?.script === wanted?.script)
  return same.find((each) => likely(each)?.region === wanted?.region) ?? same[0] ?? offered[0]
}

/** Undefined for what is no tag of a language. */
function likely(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize()
  } catch {
    return undefined
  }
}

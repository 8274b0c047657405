/** Formats that a Chinese spreadsheet knows by number alone; the reader knows other ones by these numbers, or none. */
const [month, day, whole] = ['yyyy"年"m"月"', 'm"月"d"日"', 'yyyy"年"m"月"d"日"']
const [hour, second] = ['h"时"mm"分"', 'h"时"mm"分"ss"秒"']
const [yuan, fen] = ['"¥"#,##0', '"¥"#,##0.00']
const formats: Readonly<Record<number, string>> = {
  ...{ 5: yuan, 6: yuan, 7: fen, 8: fen, 42: yuan, 44: fen },
  ...{ 27: month, 28: day, 29: day, 30: 'm-d-yy', 31: whole, 32: hour, 33: second, 34: hour, 35: second, 36: month },
  ...{ 50: month, 51: day, 52: month, 53: day, 54: day, 55: hour, 56: second, 57: month, 58: day },
}

/** The styles of an XLSX with them written out; those the file has itself come after and hold. */
export function withBuiltIn(styles: string): string {
  const all = Object.entries(formats).map(([id, format]) => `<numFmt numFmtId="${id}" formatCode="${format.replace(/"/g, '&quot;')}"/>`)
  const text = all.join('')
  if (/<numFmts\b[^>]*[^/]>/.test(styles)) return styles.replace(/<numFmts\b[^>]*>/, (open) => open + text)
  return styles.replace(/<numFmts\b[^>]*\/>/, '').replace(/<styleSheet\b[^>]*>/, (open) => `${open}<numFmts>${text}</numFmts>`)
}

/** Code pages of old .xls files → what a browser calls them. */
const names: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** What the reader of .xls asks of a table of code pages, answered by the browser instead of half a megabyte of tables. */
export const codepages = {
  utils: {
    decode: (page: number, bytes: Uint8Array | readonly number[]): string =>
      new TextDecoder(names[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')).decode(Uint8Array.from(bytes)),
    /** Only asked of figures and of words it has decoded itself. */
    encode: (_page: number, text: string): number[] => Array.from(text, (one) => one.charCodeAt(0) & 255),
  },
}

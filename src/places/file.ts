/** What the browser fetches once a place is to be read: one script, a few names a byte. */
export interface PlaceFile {
  /** A character of any script and its 简体, again and again. */
  readonly pairs: string
  /** Names of today, by `pack`. */
  readonly places: string
  /** Names that were, by `pack`: codes of abolished places, or old names of living ones. */
  readonly former: string
  /** Places that GB/T 2260 gives no code of their own, and the code they lie in: 710000台北市,高雄市 */
  readonly inside: readonly string[]
}

/** A code of GB/T 2260 and a name. */
export type Named = readonly [code: string, name: string]

/**
 * Provinces by lines, what lies in them by |, counties by commas; two digits each, and of a county only where it is not the next one:
 * 45广西壮族自治区|01南宁市,兴宁区,青秀区,05江南区|02柳州市,…
 */
export function pack(places: readonly Named[]): string {
  const lines: string[] = []
  let [province, city, last] = ['', '', 1]
  for (const [code, name] of [...places].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    if (code.slice(0, 2) !== province) {
      lines.push(`\n${code.slice(0, 2)}`)
      ;[province, city] = [code.slice(0, 2), '00']
    }
    if (code.slice(2, 4) !== city) {
      lines.push(`|${code.slice(2, 4)}`)
      ;[city, last] = [code.slice(2, 4), 1]
    }
    const county = Number(code.slice(4))
    lines.push(county === 0 ? name : `,${county === last + 1 ? '' : code.slice(4)}${name}`)
    last = county === 0 ? 1 : county
  }
  return lines.join('').slice(1)
}

/** What was packed, in the order of the codes. */
export function unpack(packed: string): Named[] {
  return packed.split('\n').flatMap((line) => {
    const province = line.slice(0, 2)
    return line.split('|').flatMap((part, at) => citiesOf(at === 0 ? `00${part.slice(2)}` : part, province))
  })
}

function citiesOf(part: string, province: string): Named[] {
  const city = province + part.slice(0, 2)
  const [name = '', ...counties] = part.slice(2).split(',')
  let last = 1
  const below = counties.map((written): Named => {
    const [, digits = ''] = /^(\d*)/.exec(written) ?? []
    last = digits === '' ? last + 1 : Number(digits)
    return [city + String(last).padStart(2, '0'), written.slice(digits.length)]
  })
  return name === '' ? below : [[`${city}00`, name], ...below]
}

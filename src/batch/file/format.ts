import { lastOf } from '../../floor/floor.ts'

/** How a number format shows a figure. */
export interface Format {
  /** Powers of ten between what is stored and what is shown: 8000000 as 800.0万 is 4, 0.15 as 15% is -2. */
  readonly by: number
  /** A point set into the digits by hand (0!.0,"万"): so many digits after it, and what follows; null: shown as the reader says. */
  readonly point: { readonly digits: number; readonly after: string } | null
  /** Without the signs the reader does not know. */
  readonly format: string
}

/** The part of a format that shows this value: by its condition, else by its sign. */
function sectionOf(format: string, value: number): string {
  const sections = format.match(/(?:"[^"]*"|[\\!].|[^;"\\!])+/g) ?? ['General']
  const condition = /\[([<>=]+)(-?[\d.]+)\]/
  if (condition.test(format)) return sections.find((one) => holds(condition.exec(one), value)) ?? lastOf(sections) ?? ''
  const at = value < 0 ? 1 : value === 0 ? 2 : 0
  return sections[at] ?? sections[0]
}

function holds(condition: RegExpExecArray | null, value: number): boolean {
  if (condition === null) return true
  const [, sign, than = ''] = condition
  const bound = Number(than)
  const found = {
    '<': value < bound,
    '>': value > bound,
    '<=': value <= bound,
    '>=': value >= bound,
    '=': value === bound,
    '<>': value !== bound,
  }
  return Object.entries(found).some(([one, is]) => one === sign && is)
}

const literal = /"([^"]*)"|[\\!](.)|_.|\*./g
const pointed = /^[#,0?]*[#0?](?:[\\!]\.|"\.")(0+)(,*)/

export function formatOf(format: string, value: number): Format {
  const section = sectionOf(format, value)
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
    .replace(/\[[^\]]*\]/g, '')
    .trim()
  const known = format.replace(/!(.)/g, '\\$1').replace(/"[^"]*"|\\.|\[[^\]]*\]|[¥￥]/g, (one) => (one.length === 1 ? `"${one}"` : one))
  const found = pointed.exec(section)
  if (found !== null) {
    const [all, digits = '', commas = ''] = found
    return {
      by: digits.length + 3 * commas.length,
      point: { digits: digits.length, after: worded(section.slice(all.length)) },
      format: known,
    }
  }
  const signs = section.replace(literal, ' ')
  const commas = /[#0?.](,+)(?![#0?.,])/.exec(signs)?.[1] ?? ''
  return { by: 3 * commas.length - (signs.includes('%') ? 2 : 0), point: null, format: known }
}

const worded = (section: string): string =>
  section.replace(literal, (one: string, quoted?: string, escaped?: string) => quoted ?? escaped ?? (one.startsWith('_') ? ' ' : '')).trim()

/** Made-up texts of every numbering style, with the clause that each paragraph belongs to. */

export interface Composed {
  /** Its paragraphs, one a line. */
  readonly lines: readonly string[]
  /** Clause id → its words. */
  readonly clauses: ReadonlyMap<string, string>
}

/** A die that always falls the same way. */
export const dieOf = (seed: number): ((sides: number) => number) => {
  let state = (seed * 2654435761) % 4294967296
  return (sides) => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return Math.floor((state / 4294967296) * sides)
  }
}
export type Die = ReturnType<typeof dieOf>

const han = '一二三四五六七八九十'
export const inHan = (n: number): string =>
  n <= 10
    ? (han[n - 1] ?? '')
    : n < 20
      ? `十${han[n - 11] ?? ''}`
      : `${han[Math.floor(n / 10) - 1] ?? ''}十${n % 10 === 0 ? '' : (han[(n % 10) - 1] ?? '')}`
const spaced = (n: number): string => Array.from(String(n)).join(' ')

const styles = {
  章: (n: number) => `第${inHan(n)}章 `,
  条: (n: number) => `第${inHan(n)}条 `,
  数条: (n: number) => `第${spaced(n)}条　`,
  一: (n: number) => `${inHan(n)}、`,
  宽括: (n: number) => `（${inHan(n)}）`,
  窄括: (n: number) => `(${inHan(n)})`,
  点: (n: number) => `${String(n)}.`,
  顿: (n: number) => `${String(n)}、`,
  数括: (n: number) => `（${String(n)}）`,
  圈: (n: number) => String.fromCharCode(0x245f + n),
} as const
type Style = keyof typeof styles

/** From the outermost; 章 only heads. `runs`: the innermost is counted through. */
export const schemes: readonly { readonly levels: readonly Style[]; readonly runs?: true }[] = [
  { levels: ['一'] },
  { levels: ['一', '宽括'] },
  { levels: ['一', '窄括'], runs: true },
  { levels: ['条'] },
  { levels: ['数条', '宽括'] },
  { levels: ['章', '条', '宽括'] },
  { levels: ['章', '条', '点'] },
  { levels: ['一', '点'] },
  { levels: ['顿'] },
  { levels: ['顿', '数括'] },
  { levels: ['宽括', '点', '数括'] },
  { levels: ['一', '宽括', '点', '圈'] },
  { levels: ['条', '顿', '圈'] },
]

const who = ['制造业企业', '平台单位', '服务商', '示范园区', '新建冷库项目', '软件企业', '培训机构', '产业集群牵头单位']
const does = [
  '完成智能化改造',
  '建设公共服务平台',
  '通过能力评估认证',
  '购买云服务',
  '研发首版次软件',
  '新增设备',
  '开展诊断咨询',
  '建设标识解析节点',
]
const gets = [
  '给予50万元的一次性奖励',
  '按照不超过设备投资额15%的比例，给予最高不超过80万元的补助',
  '按实际投资的三分之一给予补贴，每年最高５００万元',
  '每亩补助2 000元',
  '给予适当补助',
  '分别给予30万元、20万元、10万元奖励',
  '按8‰给予贴息，最高不超过壹佰万元',
]
const opens = ['对', '支持', '鼓励', '凡']

export function sentence(die: Die): string {
  const pick = (words: readonly string[]): string => words[die(words.length)] ?? ''
  return `${pick(opens)}${pick(who)}${pick(does)}、${pick(does)}的，经认定后，${pick(gets)}`
}

const headings = ['平台建设', '企业改造升级', '支持园区发展', '人才培养', '服务体系建设', '保障措施']

export interface Way {
  readonly scheme: number
  /** The innermost numbers of a clause stand on one line. */
  readonly together: boolean
  /** A heading stands on a line of its own, its sentences below it. */
  readonly headed: boolean
  readonly seed: number
}

export function compose({ scheme, together, headed, seed }: Way): Composed {
  const die = dieOf(seed)
  const { levels, runs } = schemes[scheme % schemes.length] ?? { levels: ['一'] }
  const lines = ['关于支持冷链发展的若干措施', '为贯彻落实有关规划，推动冷链物流业加快发展，制定本措施。']
  const clauses = new Map<string, string>([['preamble', lines[1] ?? '']])
  const counts = levels.map(() => 0)
  const add = (id: string, line: string, same: boolean): void => {
    if (same) lines.push((lines.pop() ?? '') + line)
    else lines.push(line)
    clauses.set(id, (clauses.get(id) ?? '') + line)
  }
  const level = (depth: number, path: readonly number[]): void => {
    const style = levels[depth] ?? '一'
    const inner = depth + 1 < levels.length
    const times = 2 + die(depth === 0 ? 2 : 3)
    const runsOn = (runs === true && !inner) || (style === '条' && depth > 0)
    for (let i = 1; i <= times; i++) {
      counts[depth] = (counts[depth] ?? 0) + 1
      const number = runsOn ? (counts[depth] ?? i) : i
      const own = runsOn ? [number] : style === '章' ? [] : runs === true && inner ? [] : [...path, number]
      const label = styles[style](number)
      const onOneLine = together && !inner && depth > 0
      const head = inner && (style === '章' || runs === true)
      if (head) lines.push(`${label}${headings[die(headings.length)] ?? ''}`)
      else {
        const apart = headed && !onOneLine && style !== '圈'
        const words = apart ? '' : die(3) === 0 || onOneLine ? '' : `${headings[die(headings.length)] ?? ''}。`
        const end = inner ? '：' : onOneLine && i < times ? '；' : '。'
        if (apart) add(own.join('-'), `${label}${headings[die(headings.length)] ?? ''}`, false)
        add(own.join('-'), `${apart ? '' : label}${words}${sentence(die)}${inner ? '。其中，符合下列条件的' : ''}${end}`, onOneLine)
        if (!inner && !onOneLine && die(4) === 0) add(own.join('-'), `${sentence(die)}。`, false)
      }
      if (inner) level(depth + 1, own)
    }
  }
  level(0, [])
  if (die(2) === 0) {
    clauses.set('closing', '本措施自发布之日起施行，有效期三年，由市商务局负责解释。')
    lines.push('本措施自发布之日起施行，有效期三年，由市商务局负责解释。')
  }
  if (die(2) === 0) lines.push('某市商务局', '2031年5月6日')
  return { lines, clauses }
}

/** Each line cut at one width, or at a new one each time. */
export function cutUp(lines: readonly string[], how: 'whole' | 'even' | 'ragged', die: Die): string[] {
  if (how === 'whole') return [...lines]
  const width = 18 + die(22)
  return lines.flatMap((line) => {
    const parts: string[] = []
    for (let at = 0; at < line.length;) {
      const take = how === 'even' ? width : 16 + die(26)
      parts.push(line.slice(at, at + take))
      at += take
    }
    return parts
  })
}

const twoBytes = new Map<string, readonly number[]>()
/** GB18030, for what two bytes hold: a browser decodes it and does not encode. */
export function inGb18030(text: string): Uint8Array {
  if (twoBytes.size === 0) {
    const decoder = new TextDecoder('gb18030')
    for (let lead = 0x81; lead <= 0xfe; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++)
        if (trail !== 0x7f) twoBytes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail])
  }
  return new Uint8Array(
    Array.from(text).flatMap((letter) => (letter < '\u0080' ? [letter.charCodeAt(0)] : (twoBytes.get(letter) ?? [0x3f]))),
  )
}

export const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => new TextEncoder().encode(text),
  'UTF-8，有标记': (text) => new TextEncoder().encode(`\ufeff${text}`),
  GB18030: inGb18030,
  'UTF-16LE，有标记': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
  'UTF-16BE，有标记': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()),
}

import type { PolicyFile } from '../../src/schema/policy.ts'
import type { MeasuresFile } from '../../src/schema/measure.ts'
import type { Chance } from './chance.ts'
import type { Place } from './places.ts'
import type { Block, Body } from './text.ts'

/** What a text's dates and stage come to, and how many texts of twenty are so. */
export const standings = { inEffect: 9, expired: 5, draft: 3, notYetEffective: 1, unknown: 1, note: 1 } as const
export type Standing = keyof typeof standings

export interface Department {
  readonly id: string
  readonly words: string
  readonly short: string
}

/** The offices of a place: 柳州市财政局, in its own texts 市财政局. */
export function departmentsOf(place: Place, letters: string): Department[] {
  const office = place.above.length === 0 ? '厅' : '局'
  const names = { industry: '工业和信息化', finance: '财政', science: '科学技术', people: '人力资源和社会保障', data: '数据管理' }
  return Object.entries(names).map(([id, name]) => ({
    id: `${letters}-${id}`,
    words: `${place.words}${name}${office}`,
    short: `${place.level}${name}${office}`,
  }))
}

export interface Frame {
  readonly head: Pick<PolicyFile, 'title' | 'shortTitle' | 'role' | 'stage' | 'dates'> &
    Partial<Pick<PolicyFile, 'issuer' | 'interpreter' | 'number' | 'validity' | 'rules'>>
  readonly before: readonly Block[]
  readonly after: readonly Block[]
  readonly clauses: PolicyFile['clauses']
  readonly limits:
    Body['limits'] | readonly { readonly id: string; readonly clause: string; readonly kind: 'onlyHighest'; readonly quote: string }[]
  readonly figures: MeasuresFile['figures']
}

const aims = [
  '工业互联网发展',
  '制造业数字化转型',
  '工业软件和平台建设',
  '数字经济与实体经济深度融合',
  '新型工业化发展',
  '制造业智改数转网联',
]
const verbs = ['加快推动', '促进', '支持', '推进', '加强']
const forms = [
  ['若干措施', '本措施'],
  ['若干政策措施', '本政策措施'],
  ['实施办法', '本办法'],
  ['扶持政策', '本政策'],
] as const
const highest = '按照“就高不重复”的原则执行'

const day = (iso: string): string => {
  const [year = '', month = '', date = ''] = iso.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

function daysOf(standing: Standing, year: number, chance: Chance): { effective: string; expires: string } {
  const effective = `${year}-0${1 + chance.below(6)}-${chance.pick(['01', '10', '20'])}`
  const last = standing === 'expired' ? Math.min(year + 2 + chance.below(2), 2025) : Math.max(year + 3, 2029 + chance.below(4))
  return { effective, expires: `${last}-12-31` }
}

/** The beginning and the end of a text, and what its head says of them. @param older whether it comes after another text of its place. */
export function frameOf(
  place: Place,
  departments: readonly Department[],
  how: { standing: Standing; year: number; newer: boolean; next: Body['next'] },
  chance: Chance,
): Frame {
  const { standing, year, newer, next } = how
  const [form, itself] = chance.pick(forms)
  const aim = chance.pick(aims)
  const name = `${place.words}${chance.pick(verbs)}${aim}${form}`
  const office = departments[0] ?? { words: '', short: '' }
  const note = standing === 'note'
  const draft = standing === 'draft'
  const issued = !note && !draft && standing !== 'unknown'
  const { effective, expires } = daysOf(standing, year, chance)
  const title = note ? `关于《${name}（修改稿）》的编制说明` : name
  const first = `${day(effective)}起施行`
  const end = issued
    ? `${itself}自${first}，有效期至${day(expires)}`
    : draft
      ? `${itself}自印发之日起施行`
      : `${itself}自发布之日起三年内有效`
  const said = [`${end}，由${office.short}负责解释。`, ...(newer ? [`此前相关政策与${itself}不一致的，${highest}。`] : [])]
  const number = `${place.short}政规〔${year}〕${1 + chance.below(40)}号`
  const basis = `${place.short}${aim}行动计划（${year}—${year + 3}年）`
  const notice = `${place.words}人民政府办公室文件\n${number}\n关于印发${title}的通知\n${day(effective)}`
  const clause = next.id
  return {
    head: {
      title,
      shortTitle: `${place.short}${aim}${form}（${year}）`,
      role: note ? 'explanatoryNote' : 'measures',
      stage: note ? 'revisionDraft' : draft ? 'consultation' : issued ? 'issued' : 'unknown',
      ...(issued
        ? {
            issuer: { words: `${place.words}人民政府`, clause: 'notice', quote: `${place.words}人民政府办公室文件` },
            number: { words: number, clause: 'notice' },
          }
        : {}),
      interpreter: { words: office.short, clause, quote: `由${office.short}负责解释` },
      dates: issued
        ? {
            made: { printed: day(effective), iso: effective, clause: 'notice', quote: day(effective) },
            effective: { printed: day(effective), iso: effective, clause, quote: first },
            expires: { printed: day(expires), iso: expires, clause, quote: `有效期至${day(expires)}` },
          }
        : {},
      validity: { clause, quote: end },
      rules: newer ? [{ id: 'only-highest', words: '此前相关政策与本文件不一致的，就高不重复', clause, quote: highest }] : [],
    },
    before: [
      ...(issued ? [{ clause: 'notice', lines: notice.split('\n') }] : []),
      { clause: null, lines: [title, ...(draft ? ['（征求意见稿）'] : [])] },
      { clause: 'preamble', lines: [`为贯彻落实《${basis}》，结合${place.short}实际，制定${itself}。`] },
    ],
    after: [{ clause, lines: [`${next.label}${said.join('')}`] }],
    clauses: {
      ...(issued ? { notice: plain('notice', '印发通知') } : {}),
      preamble: plain('preamble', '目的与依据'),
      [clause]: { ...plain('closing', '施行与解释'), label: next.label },
    },
    limits: newer ? [{ id: 'only-highest', clause, kind: 'onlyHighest', quote: highest }] : [],
    figures: [{ clause: 'preamble', quote: `${year}—${year + 3}年`, use: 'label' }],
  }
}

const plain = (kind: 'notice' | 'preamble' | 'closing', title: string): PolicyFile['clauses'][string] => ({
  kind,
  title,
  topics: [],
  departments: [],
})

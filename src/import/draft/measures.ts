import type { FigureSpan } from '../../catalogue/index.ts'
import { plain } from '../../money/printed.ts'
import { standingOnce, type ClauseText } from './clause.ts'
import { leading, nameBefore, thresholdSign } from './around.ts'
import { guessFormula, type GuessedFact, type Kink } from './formula.ts'
import { pays, sentencesOf, supportIn, type Sentence } from './sentences.ts'
import { topicsIn, type Vocabulary } from './vocabulary.ts'
import { titled } from './title.ts'
import { guess, type Value } from './yaml.ts'

/** A sentence that pays, as the draft of a measure. */
export interface Stub {
  readonly id: string
  readonly subject: string
  readonly sentence: Sentence
  readonly measure: Readonly<Record<string, Value | undefined>>
  readonly facts: readonly GuessedFact[]
  readonly used: readonly FigureSpan[]
  readonly kinks: readonly Kink[]
}

/** One stub for each sentence that pays. */
export function stubsOf(clause: ClauseText, vocabulary: Vocabulary, takesMatter: boolean): Stub[] {
  return sentencesOf(clause)
    .filter(pays)
    .map((sentence, i) => stub(clause, sentence, i + 1, vocabulary, takesMatter))
}

function stub(clause: ClauseText, found: Sentence, number: number, vocabulary: Vocabulary, takesMatter: boolean): Stub {
  const once = standingOnce(clause.text, found.start, found.end, clause.figures)
  const sentence = { ...found, words: once ?? found.words }
  // A longer quote begins earlier: places are counted from the clause.
  const start = once === null ? found.start : clause.text.indexOf(once)
  const placed = { ...sentence, start }
  const subject = `todo${clause.id.replace(/[^A-Za-z0-9]+/g, 'x')}n${String(number)}`
  const id = `todo-${clause.id}-${String(number)}`
  const formula = guessFormula(placed, subject)
  const { condition, facts, used, kinks } = conditionOf(clause, placed, formula.used, subject)
  const quota = quotaOf(placed, clause, subject)
  const measure = {
    id: guess(id, '一个简短的英文名词，定了就不再改'),
    clause: clause.id,
    title: guess(titleOf(placed), '用原文的词，不写金额'),
    matter: takesMatter ? matterOf(topicsIn(clause.text, vocabulary)) : undefined,
    payee: payeeOf(placed, clause, vocabulary),
    support: supportIn(placed.words),
    when: condition,
    pays: formula.pays,
    frequency: frequencyOf(placed, clause),
    quota: quota?.value,
    budget: quoteOf(/根据年度(?:预算|资金)(?:情况|安排)?/, placed, clause),
  }
  return {
    id,
    subject,
    sentence: placed,
    measure,
    facts: [...formula.facts, ...facts, ...(quota === null ? [] : [quota.fact])],
    used: [...formula.used, ...used, ...(quota === null ? [] : [quota.figure])],
    kinks: [...formula.kinks, ...kinks],
  }
}

/** 其他, in each topic its clause seems to be about; a clause of no topic has first to be given one. */
function matterOf(topics: readonly string[]): Value | undefined {
  if (topics.length === 0) return undefined
  return guess(topics.length === 1 ? 'other' : Object.fromEntries(topics.map((topic) => [topic, 'other'])), '所属的事项，见 matters.yaml')
}

/** The words of a pattern, once in the clause. */
function quoteOf(pattern: RegExp, { words, start }: Sentence, clause: ClauseText): string | undefined {
  const found = pattern.exec(words)
  if (found === null) return undefined
  const at = start + found.index
  return standingOnce(clause.text, at, at + found[0].length) ?? undefined
}

function payeeOf(sentence: Sentence, clause: ClauseText, { roles }: Vocabulary): Value {
  const { words, start } = sentence
  // 对…的企业，给予: whom the sentence names before it gives.
  const until = words.search(/给予|予以|奖励|补助|补贴|资助/)
  const before = until < 0 ? words : words.slice(0, until)
  const paidTo = /(?:给予|奖励|补助|补贴)([\p{Script=Han}]{2,8}?)(?:单位|企业)?(?:一次性|最高|不超过|\d)/u.exec(words)?.[1] ?? ''
  const named =
    roles.find((role) => paidTo.includes(role.words)) ??
    roles.find((role) => before.includes(role.words)) ??
    (/企业/.test(before) ? { words: '企业', role: 'enterprise' } : undefined)
  if (named === undefined) return { of: guess(['notStated'], '给谁：原文没有写就留 notStated，见 facts.yaml 的 applicant.roles') }
  // The phrase that names it, from its beginning: a noun alone stands in many places.
  const at = words.indexOf(named.words)
  const phrase = Math.max(...['，', '：', '、'].map((mark) => words.lastIndexOf(mark, at))) + 1
  const quote = standingOnce(clause.text, start + phrase, start + at + named.words.length, clause.figures)
  return { of: guess([named.role], '给谁：见 facts.yaml 的 applicant.roles'), quote: quote ?? undefined }
}

function frequencyOf(sentence: Sentence, clause: ClauseText): Value {
  const kinds = [
    ['once', /一次性/],
    ['firstTime', /首次|第一次|初次|首个/],
    ['yearly', /每年(?!(?:遴选|选|认定|支持|培育|评|安排))|按年|逐年/],
  ] as const
  const found = kinds.find(([, pattern]) => pattern.test(sentence.words))
  if (found === undefined) return { kind: 'notStated' }
  return { kind: guess(found[0], '几次：核对'), quote: quoteOf(found[1], sentence, clause) }
}

function quotaOf(sentence: Sentence, clause: ClauseText, subject: string): { value: Value; fact: GuessedFact; figure: FigureSpan } | null {
  const figure = sentence.figures.find(
    (each) =>
      /每年.{0,6}(?:遴选|选取|评选|选定|认定|支持|培育|择优).{0,8}(?:不超过)?$/.test(leading(sentence, each)) &&
      /[家个项名]$/.test(each.words),
  )
  if (figure === undefined) return null
  const gate = /遴选|选取|评选|选定|认定|支持|培育/.exec(leading(sentence, figure))?.[0] ?? '遴选'
  const at = figure.end
  const from = clause.text.lastIndexOf('每年', figure.start)
  const quote = standingOnce(clause.text, from, at)
  return {
    value: {
      value: plain(figure.words),
      per: 'year',
      gate: guess(gate, '怎样选出'),
      fact: `${subject}.selected`,
      quote: quote ?? clause.text.slice(from, at),
    },
    fact: { name: 'selected', kind: 'flag', words: '已被选中' },
    figure,
  }
}

interface Conditions {
  readonly condition: Value | undefined
  readonly facts: readonly GuessedFact[]
  readonly used: readonly FigureSpan[]
  readonly kinks: readonly Kink[]
}

/** Each number that says when, as a condition on a fact of its own. */
function conditionOf(clause: ClauseText, sentence: Sentence, taken: readonly FigureSpan[], subject: string): Conditions {
  const found = sentence.figures.flatMap((figure) => {
    const sign = thresholdSign(sentence, figure)
    const known = /^(.*\d[百千万亿]*)([^\d百千万亿].*)$/.exec(plain(figure.words))
    if (sign === null || known === null || taken.includes(figure) || /[-—–~～－年月日]|^\d+[:：]/.test(figure.words)) return []
    const name = nameBefore(sentence, figure)
    const at = Math.max(sentence.start, figure.start - name.length - 2)
    const rest = /^(?:（含）)?(?:及)?以上|^以下|^以内/.exec(clause.text.slice(figure.end))?.[0].length ?? 0
    const quote = standingOnce(clause.text, at, figure.end + rest)
    return quote === null ? [] : [{ figure, sign, unit: known[2] ?? '', name, quote }]
  })
  const facts = found.map(({ unit, name }, i): GuessedFact => {
    const kind = unit === '元' ? 'money' : /[%％]/.test(unit) ? 'ratio' : /[家个台套项人户名件]/.test(unit) ? 'count' : 'quantity'
    return { name: `reached${String(i + 1)}`, kind, words: name, ...(kind === 'money' || kind === 'ratio' ? {} : { unit }) }
  })
  const leaves = found.map(({ figure, sign, quote }, i): Value => ({
    kind: guess(sign, '条件：核对，达到还是超过'),
    fact: `${subject}.reached${String(i + 1)}`,
    value: plain(figure.words),
    quote,
  }))
  const [only] = leaves
  return {
    condition: only === undefined ? undefined : leaves.length === 1 ? only : { kind: 'all', of: leaves },
    facts,
    used: found.map(({ figure }) => figure),
    kinks: found.map(({ figure, sign }, i): Kink => ({
      fact: `${subject}.reached${String(i + 1)}`,
      kind: 'threshold',
      at: plain(figure.words),
      sign,
    })),
  }
}

/** The first words of a sentence that are no figure. */
function titleOf({ words }: Sentence): string {
  const [first = words] = words.replace(/^(?:对于?|按照?|支持|鼓励)/, '').split(/[，：\d]/)
  return titled(first.slice(0, 18) || words.slice(0, 12))
}

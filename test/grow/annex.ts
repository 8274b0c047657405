import type { PolicyFile } from '../../src/schema/policy.ts'
import type { Chance } from './chance.ts'
import type { Department } from './head.ts'
import type { Block, Body } from './text.ts'

/** Who is responsible: said at the end of clauses, in a table behind the text, or (most often) nowhere. */
export function withDepartments(
  body: Body,
  departments: readonly Department[],
  chance: Chance,
): { body: Body; annex: readonly Block[]; rows: PolicyFile['clauses'] } {
  const die = chance.below(10)
  const some = (): Department[] => chance.shuffled(departments).slice(0, 1 + chance.below(3))
  const words = (all: readonly Department[]): string => all.map(({ short }) => short).join('、')
  if (die < 4) {
    const named = new Map(body.blocks.flatMap(({ clause }) => (clause !== null && chance.odds(0.7) ? [[clause, some()] as const] : [])))
    const blocks = body.blocks.map((block) => {
      const own = named.get(block.clause ?? '')
      return own === undefined ? block : { ...block, lines: [...block.lines, `责任单位：${words(own)}`] }
    })
    const clauses = Object.fromEntries(
      Object.entries(body.clauses).map(([id, head]) => [id, { ...head, departments: (named.get(id) ?? []).map((one) => one.id) }]),
    )
    return { body: { ...body, blocks, clauses }, annex: [], rows: {} }
  }
  if (die > 5) return { body, annex: [], rows: {} }
  const said = body.blocks.flatMap(({ clause, lines }) => {
    const head = clause === null ? undefined : body.clauses[clause]
    const line = lines.length > 1 ? lines.at(-1) : undefined
    return clause === null || head === undefined || line === undefined ? [] : [{ clause, head, line, own: some() }]
  })
  if (said.length === 0) return { body, annex: [], rows: {} }
  return {
    body,
    annex: [
      { clause: null, lines: ['附件：任务分工表'] },
      { clause: null, lines: ['序号', '内容', '责任单位'] },
      ...said.map(({ line, own }, i) => ({ clause: `annex-${i + 1}`, lines: [String(i + 1), line, words(own)] })),
    ],
    rows: Object.fromEntries(
      said.map(({ clause, head, own }, i) => [
        `annex-${i + 1}`,
        { label: String(i + 1), kind: 'annexRow' as const, topics: head.topics, departments: own.map(({ id }) => id), repeats: clause },
      ]),
    ),
  }
}

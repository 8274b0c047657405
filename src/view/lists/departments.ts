import { lastOf } from '../../floor/floor.ts'
import { departmentsWordsIn } from '../../locale/lists/departments.ts'
import { say } from '../../locale/say.ts'
import type { Clause, Policy } from '../../schema/catalogue.ts'
import { clauseLink } from '../text/clausePage.ts'
import { clauseOf, type Edition } from '../site/edition.ts'
import { clausePath, departmentAnchor, policyPath, type Link } from '../site/paths.ts'
import { textsInOrder } from '../site/order.ts'
import { statusOf, type Status } from '../site/status.ts'

export interface Task extends Link {
  /** The clause whose words the task repeats, if it is a row of an annex. */
  readonly repeats: Link | null
  readonly departments: readonly Link[]
}
export interface Department {
  readonly id: string
  readonly name: string
  readonly count: string | null
  /** What it does for whole texts: 发文机关 解释机关. */
  readonly offices: readonly (Link & { readonly role: string })[]
  readonly groups: readonly { readonly policy: Link; readonly tasks: readonly Task[] }[]
}
export interface DepartmentsPage {
  readonly texts: readonly (Link & {
    readonly status: Status
    readonly issuer: string | null
    readonly interpreter: Link | null
    readonly tasks: Link | null
  })[]
  readonly departments: readonly Department[]
  readonly clauses: readonly {
    readonly anchor: string
    readonly policy: Link
    readonly lead: string
    readonly label: string
    readonly chapters: readonly { readonly chapter: string | null; readonly tasks: readonly Task[] }[]
  }[]
}

export function toDepartments(edition: Edition): DepartmentsPage {
  const own = departmentsWordsIn(edition.locale)
  const policies = textsInOrder(edition)
  const divided = policies.filter((policy) => tasksOf(policy).length > 0)
  return {
    texts: policies.map((policy) => ({
      ...policyLink(policy),
      status: statusOf(policy, edition),
      issuer: policy.issuer ?? null,
      interpreter:
        policy.interpreter === undefined
          ? null
          : { words: policy.interpreter.words, path: clausePath(policy.id, policy.interpreter.clause) },
      tasks:
        tasksOf(policy).length === 0
          ? null
          : { words: say(own, 'tasksOf', { count: tasksOf(policy).length }), path: `#${anchorOf(policy)}` },
    })),
    departments: Object.keys(edition.catalogue.departments)
      .map((id) => toDepartment(id, policies, edition))
      .filter(({ offices, groups }) => offices.length + groups.length > 0),
    clauses: divided.map((policy) => ({
      anchor: anchorOf(policy),
      policy: policyLink(policy),
      lead: say(own, 'byClauseLead', { title: policy.title, count: tasksOf(policy).length }),
      label: say(own, 'byClauseLabel', { title: policy.title }),
      chapters: byChapter(policy, edition),
    })),
  }
}

const policyLink = (policy: Policy): Link => ({ words: policy.title, path: policyPath(policy.id) })
const anchorOf = (policy: Policy): string => `t-${policy.id}`

/** The clauses of a text that name who is responsible: rows of an annex where it has one. */
const tasksOf = ({ clauses }: Policy): Clause[] => clauses.filter(({ departments }) => departments.length > 0)

function toTask(policy: Policy, clause: Clause, edition: Edition): Task {
  return {
    ...clauseLink(policy, clause, edition),
    repeats: clause.repeats === undefined ? null : clauseLink(policy, clauseOf(policy, clause.repeats), edition),
    departments: clause.departments.map((id) => ({
      words: edition.catalogue.departments[id]?.words ?? id,
      path: `#${departmentAnchor(id)}`,
    })),
  }
}

function toDepartment(id: string, policies: readonly Policy[], edition: Edition): Department {
  const own = departmentsWordsIn(edition.locale)
  const { words: name = id, aliases = [] } = edition.catalogue.departments[id] ?? {}
  const names = [name, ...aliases]
  const groups = policies.flatMap((policy) => {
    const tasks = tasksOf(policy).filter(({ departments }) => departments.includes(id))
    return tasks.length === 0 ? [] : [{ policy: policyLink(policy), tasks: tasks.map((clause) => toTask(policy, clause, edition)) }]
  })
  const count = groups.reduce((sum, { tasks }) => sum + tasks.length, 0)
  return {
    id,
    name,
    count: count === 0 ? null : say(own, 'count', { count }),
    offices: policies.flatMap((policy) => [
      ...(named(policy.issuer, names) ? [{ ...policyLink(policy), role: own.issues }] : []),
      ...(named(policy.interpreter?.words, names) ? [{ ...policyLink(policy), role: own.interprets }] : []),
    ]),
    groups,
  }
}

/** Whether a printed office is, or begins with or joins (会同), one of these names: 自治区工业和信息化厅会同自治区通信管理局等有关部门. */
const named = (office: string | undefined, names: readonly string[]): boolean =>
  office !== undefined && office.split(/[会會]同|、|等有[关關]部[门門]/).some((part) => names.includes(part))

function byChapter(policy: Policy, edition: Edition): DepartmentsPage['clauses'][number]['chapters'] {
  const found: { chapter: string | null; tasks: Task[] }[] = []
  for (const clause of tasksOf(policy)) {
    const chapter = clause.chapter ?? null
    const task = toTask(policy, clause, edition)
    const last = lastOf(found)
    if (last?.chapter === chapter) last.tasks.push(task)
    else found.push({ chapter, tasks: [task] })
  }
  return found
}

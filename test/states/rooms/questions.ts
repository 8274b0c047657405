import type { Question } from '../../../src/view/asking/question.ts'

/** A field of each kind and in each state. */
export function questions(label: string, help: string): Question[] {
  const one = (fact: string, change: Partial<Question>): Question => ({
    fact: `state.${fact}`,
    control: 'figure',
    label,
    help: null,
    unit: '万元',
    options: [],
    typed: '',
    mark: null,
    echo: null,
    slip: null,
    problem: null,
    changes: null,
    ...change,
  })
  const options = [label, '二级', '三级'].map((words, at) => ({ value: String(at), words }))
  const many = Array.from({ length: 8 }, (_, at) => ({ value: String(at), words: `${label}${String(at)}` }))
  return [
    one('empty', { help }),
    one('answered', { typed: '500', echo: '500万元', changes: help }),
    one('sample', { typed: '500', mark: '示例', unit: '万元/（平方米·月）' }),
    one('refused', { typed: help, problem: help }),
    one('slip', { typed: '5000000', slip: { words: help, fix: label, typed: '500' } }),
    one('date', { control: 'date', unit: '', typed: '2031-06-01' }),
    one('choice', { control: 'choice', options, typed: '1' }),
    one('select', { control: 'choice', options: many, help }),
    one('several', { control: 'several', options: many.slice(0, 4), typed: ['0', '2'] }),
  ]
}

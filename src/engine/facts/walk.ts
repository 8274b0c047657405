import type { ReadyFormula, ReadyTest } from './ready.ts'

/** Visits a condition and everything in it. */
export function eachTest(test: ReadyTest, visit: (test: ReadyTest) => void): void {
  visit(test)
  if (test.kind === 'all' || test.kind === 'any')
    test.of.forEach((part) => {
      eachTest(part, visit)
    })
  if (test.kind === 'not') eachTest(test.of, visit)
}

/** Visits a formula and every formula inside it. */
export function eachFormula(formula: ReadyFormula, visit: (formula: ReadyFormula) => void): void {
  visit(formula)
  if (formula.kind === 'sum' || formula.kind === 'least')
    formula.of.forEach((part) => {
      eachFormula(part, visit)
    })
  if (formula.kind === 'perUnit') eachFormula(formula.each, visit)
  if (formula.kind === 'given') eachFormula(formula.pays, visit)
}

/** The second door, for what is no result: which question next, what would change one, what it takes, a measure's own shape. */
export { changes, type Change, type Need } from './changes.ts'
export { leastFor, mostOver, type Reached } from './inverse.ts'
export { bareOf, shapeOf, type Bare, type Shape } from './shape.ts'
export { nextFacts, swaysOf, type Sway } from './sway.ts'

/** The second door, for what is no result: which question next, what would change one, what it takes, a measure's own shape. */
export { changes, type Change, type Need } from './changes.ts'
export { leastFor, mostOver, type Reached } from './inverse.ts'
export { asksNothing, concerns, thingsOf } from './concerns.ts'
export { tiedTo } from './tied.ts'
export { bareOf, shapeOf, type Bare, type Shape } from './shape.ts'
export { nextFacts, swaysOf, type Sway } from './sway.ts'
/** For drawing: the straight lines of an amount over one fact, and what bends them. */
export { firstOn, linesOver } from './breakpoints.ts'
export { differ, tidy, valueAt, type Line } from './lines.ts'
export { numberFact, numberOf, withFact } from '../facts/facts.ts'
export { anatomiesIn, askedIn, leavesIn, type Leaf } from '../formula/anatomy.ts'
export { factsOf, factsOfReadings } from './rests.ts'

import { text } from 'node:stream/consumers'
import { ready } from '../../src/engine/index.ts'
import type { Rulebook } from '../../src/schema/rulebook.ts'

/** One cold start: a rulebook as JSON comes in, the milliseconds of the first `ready` go out. */
const rulebook = JSON.parse(await text(process.stdin)) as Rulebook
const before = performance.now()
ready(rulebook)
console.log(performance.now() - before)

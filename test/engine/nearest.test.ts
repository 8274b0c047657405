import { expect, test } from 'vitest'
import { nearest } from '../../src/engine/index.ts'
import { distance } from '../../src/engine/facts/nearest.ts'

test.for<[string, string, number]>([
  ['', '', 0],
  ['', 'ab', 2],
  ['ab', '', 2],
  ['store', 'store', 0],
  ['stor', 'store', 1],
  ['store', 'stor', 1],
  ['stare', 'store', 1],
  ['sotre', 'store', 2],
  ['xstore', 'store', 1],
  ['kitten', 'sitting', 3],
])('from %j to %j are %i changes', ([a, b, changes]) => expect(distance(a, b)).toBe(changes))

test.for<[string, string[], string[]]>([
  ['the nearest first', ['aaaxx', 'aaaax', 'aaaaa'], ['aaaaa', 'aaaax', 'aaaxx']],
  ['four changes are near enough', ['axxxx'], ['axxxx']],
  ['five are not', ['xxxxx'], []],
  ['no more than three', ['aaaab', 'aaaac', 'aaaad', 'aaaae'], ['aaaab', 'aaaac', 'aaaad']],
  ['of nothing nothing', [], []],
])('near aaaaa: %s', ([, names, near]) => expect(nearest('aaaaa', names)).toEqual(near))

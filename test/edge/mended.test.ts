import { expect, test } from 'vitest'
import { mended } from '../../src/edge/mended.ts'

test.each([
  ['/zh-hans/calculator/%23a=2.x.y.abc', '/zh-hans/calculator/#a=2.x.y.abc'],
  ['/zh-hans/calculator%23c=p450000.abc', '/zh-hans/calculator/#c=p450000.abc'],
  ['/policy/compare/zh-hant/calculator/%23a=1.x.y', '/policy/compare/zh-hant/calculator/#a=1.x.y'],
  ['/zh-hans/calculator/%2523a%3D2.x.y.abc', '/zh-hans/calculator/#a%3D2.x.y.abc'],
  ['/zh-hans/calculator/%252523a=2.x.y.abc%E3%80%82', '/zh-hans/calculator/#a=2.x.y.abc%E3%80%82'],
  ['//elsewhere.example/%23a=1', '/elsewhere.example/#a=1'],
  ['/%23a=1', '/#a=1'],
])('%s is %s', (path, meant) => {
  expect(mended(path)).toBe(meant)
})

test.each(['/zh-hans/nothing/', '/zh-hans/calculator/%23', '/zh-hans/%E6%94%BF/', '/'])('%s is not mended', (path) => {
  expect(mended(path)).toBeNull()
})

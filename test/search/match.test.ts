import { expect, test } from 'vitest'
import { nearPlacesOf, placesOf } from '../../src/search/match.ts'

test.each([
  ['500万元', '最高500万元的补助', 1],
  ['00万元', '最高500万元的补助', 0],
  ['50', '最高500万元的补助', 0],
  ['100万', '1100万与100万', 1],
  ['30%', '30%和30家', 1],
  ['5', '1.5万元', 0],
  ['1.5万', '1.5万元', 1],
  ['1', '1.支持平台', 1],
  ['dcm', 'dcmm认证', 0],
  ['dcmm', '（dcmm）', 1],
  ['5g', '15g', 0],
  ['5g', '5g+工业互联网', 1],
  ['平台平台', '平台平台平台', 2],
])('%s in %s: %i', (word, text, count) => {
  expect(placesOf(word, text)).toHaveLength(count)
})

test.each([
  ['工业互连网', '工业互联网平台', 1, 'one character'],
  ['工业互连王', '工业互联网平台', 0, 'two characters'],
  ['互连网', '互联网', 0, 'a word too short'],
  ['工业互联网', '工业互联网', 0, 'nothing wrong'],
  ['600万元', '500万元', 0, 'a digit is no slip'],
  ['dcmn', 'dcmm', 1, 'a letter'],
  ['工业互，网', '工业互联网', 0, 'a mark is no slip'],
])('%s near %s: %i (%s)', (word, text, count) => {
  expect(nearPlacesOf(word, text)).toHaveLength(count)
})

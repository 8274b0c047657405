import { expect, test } from 'vitest'
import { nearest } from '../../src/locale/nearest.ts'

const two = ['zh-Hans', 'zh-Hant']
const three = [...two, 'zh-HK']

/** What a browser asks for first, and the script it is shown. */
test.for([
  [['zh-CN', 'zh', 'en'], two, 'zh-Hans'],
  [['zh-SG'], two, 'zh-Hans'],
  [['zh'], two, 'zh-Hans'],
  [['zh-TW', 'zh'], two, 'zh-Hant'],
  [['zh-HK'], two, 'zh-Hant'],
  [['zh-MO'], two, 'zh-Hant'],
  [['zh-Hant-CN'], two, 'zh-Hant'],
  [['yue'], two, 'zh-Hant'],
  [['en', 'zh-TW', 'zh-CN'], two, 'zh-Hant'],
  [['en', 'ja'], two, 'zh-Hans'],
  [[], two, 'zh-Hans'],
  [['not a tag', 'zh-TW'], two, 'zh-Hant'],
  [['zh-HK'], three, 'zh-HK'],
  [['yue'], three, 'zh-HK'],
  [['zh-TW'], three, 'zh-Hant'],
  [['zh-CN'], three, 'zh-Hans'],
] as const)('%j of %j → %s', ([asked, offered, shown]) => {
  expect(nearest(asked, offered)).toBe(shown)
})

import { expect, test } from 'vitest'
import { traditional } from '../../src/locale/script.ts'
import { many, wordsOfSite } from './many.ts'

/**
 * Characters that more than one traditional character is written as, and the one each has become in every word of the site. Looked at one by
 * one: a new word that goes another way fails here, and is either listed or corrected in locale/script.ts.
 */
const always =
  '万萬 个個 为為 么麼 了了 于於 云雲 产產 价價 余餘 修修 具具 几幾 出出 划劃 别別 升升 占佔 即即 厂廠 参參 发發 只只 合合 同同 后後 向向 启啟 周週 咨諮 回回 坛壇 奖獎 宁寧 家家 尽盡 布布 席席 广廣 当當 录錄 征徵 径徑 才才 托託 扣扣 折折 抵抵 据據 搜搜 教教 斗斗 无無 既既 术術 杆杆 板板 果果 查查 核核 汇彙 沉沉 泛泛 溯溯 画畫 真真 确確 私私 种種 累累 线線 绕繞 绿綠 致致 舍捨 苹蘋 范範 荐薦 药藥 获獲 表表 证證 说說 象象 适適 酸酸 采採 里裡 链鏈 镇鎮 阅閱 面面 须須 颜顏'

/** Those that become one or the other, by the words they do it in. */
const apart: Readonly<Record<string, readonly string[]>> = {
  准: ['標準', '為準', '準確', '精準', '準備', '准許', '批准'],
  注: ['備註', '註冊', '標註', '註明', '附註', '注塑', '注意', '校注', '注、備註'],
  制: ['複製', '製造', '製表', '編製', '定製', '限制', '制定', '制決', '控制', '制度', '體制', '機制'],
  复: ['複製', '重複', '複核', '恢復'],
  系: ['聯繫', '體系', '系統'],
  签: ['簽字', '簽名', '標籤', '簽章'],
  并: [
    '合併',
    '一併',
    '並排',
    '並修',
    '並按',
    '並把',
    '並寫',
    '並註',
    '並列',
    '並用',
    '並經',
    '並進',
    '並成',
    '並形',
    '並向',
    '並通',
    '並部',
    '、並、',
  ],
  台: ['平臺', '中臺', '台（套）'],
  干: ['骨幹', '若干'],
}

test('no word of the site goes another way than those that were looked at', async () => {
  const expected = new Map(always.split(' ').map((pair) => [Array.from(pair)[0] ?? '', Array.from(pair)[1] ?? '']))
  const strange = new Set<string>()
  let seen = 0
  for (const words of await wordsOfSite()) {
    const said = traditional(words)
    // A cell of one character, as a unit or the name of a column has it.
    if (said.length === 1) continue
    for (const [at, character] of words.split('').entries()) {
      if (!many.has(character)) continue
      seen += 1
      const known = apart[character]?.some((word) => Array.from(word).some((_, n) => said.startsWith(word, at - n) && at - n >= 0))
      if (known !== true && expected.get(character) !== said[at]) strange.add(said.slice(Math.max(0, at - 4), at + 5))
    }
  }
  expect([...strange]).toEqual([])
  expect(seen).toBeGreaterThan(3000)
})

test('every way that is listed is still taken', async () => {
  const all = (await wordsOfSite()).join('\n')
  expect(always.split(' ').filter((pair) => !all.includes(Array.from(pair)[0] ?? ''))).toEqual([])
})

import { ConverterFactory, Locale as Scripts } from 'opencc-js'
import { simplified, type Conversion } from './script.ts'

/**
 * Radicals that copying from a PDF leaves in place of the character (U+2E80–2EF3), each followed by it: Unicode's
 * EquivalentUnifiedIdeograph.txt. Those of Kangxi (U+2F00–2FD5) are brought together by NFKC.
 */
const radicals = Array.from(
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟',
)
const characterOf = new Map(radicals.flatMap((radical, i) => (i % 2 === 0 ? [[radical, radicals[i + 1] ?? radical] as const] : [])))

const elsewhere: readonly Conversion[] = [
  ConverterFactory(Scripts.from.hk ?? [], Scripts.to.cn ?? []),
  ConverterFactory(Scripts.from.jp ?? [], Scripts.to.cn ?? []),
]

/** What a character may stand for in 简体, the likeliest first: as 繁體 writes it, as a radical, as Hong Kong, as Japan. */
export function standsFor(character: string): string[] {
  const whole = characterOf.get(character) ?? character
  return [simplified(whole), ...elsewhere.map((back) => simplified(back(whole)))]
}

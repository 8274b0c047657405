/** A number in the many ways a document numbers: 十二, 拾贰, ⑫, XII, l. Null: this way prints none. */
export function numeral(value: number, format: string): string | null {
  switch (format) {
    case 'none':
    case 'bullet':
      return null
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
      return hanNumeral(value)
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return Array.from(hanNumeral(value), (letter) => cheque[plainSigns.indexOf(letter)] ?? letter).join('')
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[value - 1] ?? String(value)
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'[value - 1] ?? String(value)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value <= 20 ? String.fromCodePoint(0x245f + value) : String(value)
    case 'decimalEnclosedParen':
      return `(${String(value)})`
    case 'decimalEnclosedFullstop':
      return `${String(value)}.`
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return Array.from(String(value), (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)).join('')
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'lowerLetter':
      return letter(value).toLowerCase()
    case 'upperLetter':
      return letter(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperRoman':
      return roman(value)
    default:
      return String(value)
  }
}

const plainSigns = '一二三四五六七八九十百千'
const cheque = '壹贰叁肆伍陆柒捌玖拾佰仟'

/** 1 → 一, 10 → 十, 23 → 二十三, 105 → 一百零五. */
export function hanNumeral(value: number): string {
  const digits = Array.from(String(value))
  const words = digits.map((digit, i) => {
    const place = ['', '十', '百', '千'][digits.length - 1 - i] ?? ''
    return digit === '0' ? '零' : `${plainSigns[parseInt(digit, 10) - 1] ?? ''}${place}`
  })
  return words
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '')
    .replace(/^一十/, '十')
}

/** 1 → A, 27 → AA: as Word counts. */
const letter = (value: number): string => String.fromCodePoint(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)

const romans = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function roman(value: number): string {
  const largest = romans.find(([worth]) => worth <= value)
  return largest === undefined ? '' : largest[1] + roman(value - largest[0])
}

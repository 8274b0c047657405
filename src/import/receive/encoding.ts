import type { Receipt } from './received.ts'

/** Bytes of a plain text → its words. A mark decides; else UTF-8 if it is valid, UTF-16 where every other byte is empty, else GB18030. */
export function decode(bytes: Uint8Array): Receipt {
  const marked = marks.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte))
  if (marked !== undefined) {
    const text = inCode(bytes.subarray(marked.mark.length), marked.code)
    return text === null ? undecodable(bytes, marked.name) : readable(text, `${marked.name}，有标记`, false)
  }
  if (bytes.includes(0)) return wideOrNone(bytes)
  const text = inCode(bytes, 'utf-8')
  if (text !== null) return readable(text, 'UTF-8', true)
  if (mostlyUtf8(bytes)) return undecodable(bytes, 'UTF-8')
  for (const [code, name] of [
    ['gb18030', 'GB18030'],
    ['big5', 'Big5'],
  ] as const) {
    const read = inCode(bytes, code)
    if (read !== null && readsAsChinese(read)) return readable(read, name, false)
  }
  return { refused: '不是能读出的文本：按 UTF-8、GB18030、Big5 都解不出。用原来的软件打开，另存为 UTF-8 的 .txt，或 .docx' }
}

const marks = [
  { mark: [0xef, 0xbb, 0xbf], code: 'utf-8', name: 'UTF-8' },
  { mark: [0xff, 0xfe], code: 'utf-16le', name: 'UTF-16LE' },
  { mark: [0xfe, 0xff], code: 'utf-16be', name: 'UTF-16BE' },
] as const

function inCode(bytes: Uint8Array, code: string): string | null {
  try {
    return new TextDecoder(code, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 without a mark: line ends and digits have an empty byte. Anything else with empty bytes is no text. */
function wideOrNone(bytes: Uint8Array): Receipt {
  for (const [code, name] of [
    ['utf-16le', 'UTF-16LE'],
    ['utf-16be', 'UTF-16BE'],
  ] as const) {
    const text = inCode(bytes, code)
    if (text !== null && readsAsChinese(text)) return readable(text, `${name}，没有标记`, false)
  }
  return { refused: '是二进制文件，不是文本。用原来的软件打开，另存为 .docx 或 UTF-8 的 .txt' }
}

/** Chinese prose: nearly all of it Han, its marks, letters and digits, and the commonest words are there. */
export function readsAsChinese(text: string): boolean {
  const letters = Array.from(text.replace(/\s/g, ''))
  const plain = letters.filter((letter) => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2010-\u2027\u2460-\u24ff\x21-\x7e]/u.test(letter))
  const common = letters.filter((letter) => /[的、，。一和对在为业企及：；（）為與第年以]/.test(letter))
  const rare = letters.filter((letter) => /[\u3400-\u4dbf\ue000-\uf8ff\ufffd]/.test(letter))
  return (
    letters.length > 0 &&
    plain.length >= letters.length * 0.95 &&
    common.length * 25 >= letters.length &&
    rare.length * 50 <= letters.length
  )
}

function readable(text: string, name: string, untouched: boolean): Receipt {
  const control = Array.from(text).filter((letter) => /[\u0000-\u0008\u000e-\u001f]/.test(letter)).length
  if (control * 100 > text.length) return { refused: '是二进制文件，不是文本。用原来的软件打开，另存为 .docx 或 UTF-8 的 .txt' }
  const alone = text.split(/\r(?!\n)/).length - 1
  return {
    what: `文本（${name}）`,
    text: alone > 0 ? text.replace(/\r\n?/g, '\n') : text,
    untouched: untouched && alone === 0,
    said: alone > 0 ? [`换行只有回车符的${String(alone)}处，改为换行`] : [],
    aside: [],
  }
}

/** A text of which nearly everything is valid UTF-8: it is meant to be, and a byte is broken. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const loose = new TextDecoder('utf-8').decode(bytes)
  const broken = loose.split('\ufffd').length - 1
  return broken <= Math.max(3, loose.length * 0.02) && readsAsChinese(loose.replaceAll('\ufffd', ''))
}

function undecodable(bytes: Uint8Array, name: string): Receipt {
  const loose = new TextDecoder(name).decode(bytes)
  const line = loose.slice(0, Math.max(0, loose.indexOf('\ufffd'))).split('\n').length
  return { refused: `是 ${name}，但第${String(line)}行有坏的字节。改好那一行，或从来源重新取得这份文件` }
}

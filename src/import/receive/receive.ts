import { readDocx } from './docx.ts'
import { decode } from './encoding.ts'
import { readHtml } from './html.ts'
import { readPdf } from './pdf.ts'
import { isRefused, type Receipt } from './received.ts'

/** Bytes → what they say, by what they are and not by how the file is called; or why not. */
export async function receive(bytes: Uint8Array, name: string): Promise<Receipt> {
  const receipt = await read(bytes, name)
  if (isRefused(receipt)) return receipt
  return /[\p{L}\p{N}]/u.test(receipt.text) ? receipt : { refused: '里面没有文字。换一份有文字的文件' }
}

async function read(bytes: Uint8Array, name: string): Promise<Receipt> {
  if (bytes.length === 0) return { refused: '是空的。重新取得这份文件' }
  const kind = kinds.find(({ begins }) => begins.some((head) => startsWith(bytes, head)))
  if (kind !== undefined) return { refused: kind.refused }
  if (startsWith(bytes, 'PK\u0003\u0004')) return readDocx(bytes)
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return readPdf(bytes)
  const text = decode(bytes)
  if (isRefused(text)) return text
  if (text.text.startsWith('{\\rtf')) return { refused: '是 RTF 文档。用 Word 或 WPS 打开，另存为 .docx' }
  if (/^MIME-Version:|^Content-Type: multipart/im.test(text.text.slice(0, 2000)))
    return { refused: '是打包的网页（.mht）。用浏览器打开，另存为 .html' }
  const looksLike = /^\s*(?:<!doctype html|<html|<\?xml[^>]*\?>\s*<(?:!doctype html|html))/i.test(text.text)
  const tagged = /\.(?:html?|shtml|xhtml)$/i.test(name) || /<(?:p|div|td|br|span)\b[^>]*>/i.test(text.text)
  return looksLike || tagged ? readHtml(text.text, text.what) : text
}

const kinds = [
  { begins: ['\u00d0\u00cf\u0011\u00e0'], refused: '是旧的 .doc 或 .wps 文档。用 Word 或 WPS 打开，另存为 .docx' },
  {
    begins: ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\u0000', 'MM\u0000*'],
    refused: '是图片，没有文字可读。先做文字识别并逐字核对，存为 UTF-8 的 .txt',
  },
  { begins: ['Rar!', '7z\u00bc\u00af', '\u001f\u008b'], refused: '是压缩包。解开后导入里面的文件' },
]

function startsWith(bytes: Uint8Array, head: string): boolean {
  return Array.from(head).every((letter, i) => bytes[i] === letter.charCodeAt(0))
}

import { strToU8, zipSync } from 'fflate'
import { inGb18030 } from './composed.ts'

/** Files of the kinds an office sends, made here: nothing of a test lies elsewhere. */

const w =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'

/** A Word document: its body, and the parts beside it. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = { 'word/document.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`, ...parts }
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    ...Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)])),
  })
}
export const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
export const paragraph = (words: string, numbered?: { list: number; level: number }): string =>
  `<w:p>${numbered === undefined ? '' : `<w:pPr><w:numPr><w:ilvl w:val="${String(numbered.level)}"/><w:numId w:val="${String(numbered.list)}"/></w:numPr></w:pPr>`}${words.startsWith('<') ? words : run(words)}</w:p>`
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

export interface ListLevel {
  readonly format: string
  readonly text: string
  readonly start?: number
}
/** numbering.xml: one list a row of levels; `again`: lists that count through another's, begun anew at its first level. */
export function numbering(lists: readonly (readonly ListLevel[])[], again: Readonly<Record<number, number>> = {}): string {
  const abstract = lists.map(
    (levels, i) =>
      `<w:abstractNum w:abstractNumId="${String(i)}">${levels.map(({ format, text, start = 1 }, level) => `<w:lvl w:ilvl="${String(level)}"><w:start w:val="${String(start)}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`).join('')}</w:abstractNum>`,
  )
  const nums = lists.map((_, i) => `<w:num w:numId="${String(i + 1)}"><w:abstractNumId w:val="${String(i)}"/></w:num>`)
  const more = Object.entries(again).map(
    ([id, list]) =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${String(list)}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  )
  return `<w:numbering ${w}>${[...abstract, ...nums, ...more].join('')}</w:numbering>`
}
export const footnotes = (notes: readonly string[]): string =>
  `<w:footnotes ${w}><w:footnote w:type="separator" w:id="-1">${paragraph('')}</w:footnote>${notes.map((words, i) => `<w:footnote w:id="${String(i + 1)}">${paragraph(words)}</w:footnote>`).join('')}</w:footnotes>`

export interface PdfLine {
  readonly words: string
  readonly x: number
  readonly y: number
}

/** A PDF whose font is not inside and writes GBK: its letters can be named only by the tables of the reader. */
export function pdf(pages: readonly (readonly PdfLine[])[]): Uint8Array {
  const hex = (words: string): string => Buffer.from(inGb18030(words)).toString('hex')
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${String(pages.length)} /Kids [${pages.map((_, i) => `${String(6 + i * 2)} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]
  pages.forEach((lines, i) => {
    const content = lines.map(({ words, x, y }) => `BT /F1 16 Tf 1 0 0 1 ${String(x)} ${String(y)} Tm <${hex(words)}> Tj ET`).join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(7 + i * 2)} 0 R >>`,
    )
    objects.push(`<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`)
  })
  let text = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const at = text.length
    text += `${String(i + 1)} 0 obj\n${object}\nendobj\n`
    return at
  })
  const xref = text.length
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  text += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(xref)}\n%%EOF\n`
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

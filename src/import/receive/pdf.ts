import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { counted, type Receipt } from './received.ts'
import { linesOf, paragraphsOf, withoutPageNumbers, type Piece } from './page.ts'

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** A PDF that holds text → its paragraphs. Its own tables of characters are asked: fonts of GBK name their letters only there. */
export async function readPdf(bytes: Uint8Array): Promise<Receipt> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${join(home, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(home, 'standard_fonts')}/`,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const pages = await pagesOf(await task.promise)
    const empty = pages.flatMap((pieces, i) => (pieces.some(({ words }) => words.trim() !== '') ? [] : [i + 1]))
    if (empty.length === pages.length)
      return { refused: `是扫描件：${String(pages.length)}页都是图片，没有文字。先做文字识别并逐字核对，存为 UTF-8 的 .txt` }
    const { pages: bare, dropped } = withoutPageNumbers(pages.map(linesOf))
    const { paragraphs, joined } = paragraphsOf(bare)
    return {
      what: 'PDF（有文字）',
      text: `${paragraphs.join('\n')}\n`,
      untouched: false,
      said: [
        `${String(pages.length)}页`,
        ...counted(joined, (times) => `断开的行按版面接回${times}处`),
        ...counted(dropped, (times) => `页码${times}个，没有收入`),
        ...(empty.length === 0 ? [] : [`没有文字的页${String(empty.length)}页（第${empty.join('、')}页），可能是扫描的：对着原件补上`]),
      ],
      aside: [],
    }
  } catch (error) {
    const why = error instanceof Error ? error.name : ''
    if (why === 'PasswordException') return { refused: '有密码，打不开。去掉密码后再导入' }
    return { refused: '是坏的 PDF，打不开。重新取得这份文件，或另存为 .docx' }
  } finally {
    await task.destroy()
  }
}

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>

async function pagesOf(document: PdfDocument): Promise<Piece[][]> {
  const pages: Piece[][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str === '') return []
        const [a, b, , , x, y] = item.transform.map((each: unknown) => (typeof each === 'number' ? each : 0))
        const size = Math.hypot(a ?? 0, b ?? 0) || item.height || 1
        return [{ words: item.str, x: x ?? 0, y: y ?? 0, width: item.width, size }]
      }),
    )
  }
  return pages
}

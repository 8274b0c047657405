import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { receive } from '../../src/import/receive/receive.ts'
import { isRefused, type Received } from '../../src/import/receive/received.ts'
import { encodings } from './composed.ts'
import { docx, footnotes, numbering, paragraph, pdf, run, table } from './made.ts'

const read = async (bytes: Uint8Array, name = 'text.txt'): Promise<Received> => {
  const received = await receive(bytes, name)
  if (isRefused(received)) throw new Error(received.refused)
  return received
}
const refused = async (bytes: Uint8Array, name = 'text.txt'): Promise<string> => {
  const received = await receive(bytes, name)
  return isRefused(received) ? received.refused : `read as ${received.what}`
}
const linesOf = ({ text }: Received): string[] => text.split('\n').filter((line) => line !== '')
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('plain text: the encoding is found and said', () => {
  const text = '第一条 对平台建设项目，按投资额的20%给予补助，最高200万元。\n'
  test.each(Object.entries(encodings))('%s', async (name, encode) => {
    const received = await read(encode(text))
    expect(received.what).toBe(`文本（${name}）`)
    expect(received.text).toBe(text)
    expect(received.untouched).toBe(name === 'UTF-8')
  })
  test('UTF-16 without a mark', async () => {
    expect((await read(new Uint8Array(Buffer.from(text, 'utf16le')))).what).toBe('文本（UTF-16LE，没有标记）')
  })
  test('a file of GBK as it was found', async () => {
    const received = await read(new Uint8Array(readFileSync(`${import.meta.dirname}/fixtures/import-gbk.txt`)))
    expect(received.what).toBe('文本（GB18030）')
    expect(received.text).toContain('按投资额的20%给予补助')
  })
})

describe('what cannot be read is refused with the way out', () => {
  test.each([
    ['empty', new Uint8Array(), '是空的'],
    ['only spaces', bytesOf(' \n　\n'), '里面没有文字'],
    ['binary', new Uint8Array([1, 0, 2, 0, 255, 254, 0, 7, 9, 0, 0, 0]), '是二进制文件'],
    ['an old Word document', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '另存为 .docx'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), '文字识别'],
    ['RTF', bytesOf('{\\rtf1\\ansi abc}'), '另存为 .docx'],
    ['a broken Word document', docx('', { 'word/document.xml': '<x/>' }), 'document.xml 是坏的'],
    ['a spreadsheet', zipSync({ 'xl/workbook.xml': bytesOf('<x/>') }), '不是 .docx'],
    [
      'a broken byte of UTF-8',
      new Uint8Array([...bytesOf('第一条 支持平台建设，给予补助。\n第二条 对企业'), 0xe4, 0xb8, ...bytesOf('给予奖励。')]),
      '第2行有坏的字节',
    ],
    ['a scan', pdf([[], []]), '是扫描件：2页'],
    ['a broken PDF', bytesOf('%PDF-1.4\nnothing'), '是坏的 PDF'],
  ])('%s', async (_, bytes, says) => {
    expect(await refused(bytes)).toContain(says)
  })
})

describe('a page', () => {
  test('blocks are lines, inline words run on, what is not shown is said', async () => {
    const received = await read(
      bytesOf(
        '<html><head><style>p{}</style><title>x</title></head><body><p>一、<b>支持</b>平台\n建设。</p><div>甲<br>乙</div><p style="display: none">藏</p><del>旧</del><script>1</script><img></body></html>',
      ),
      'page.html',
    )
    expect(linesOf(received)).toEqual(['一、支持平台建设。', '甲', '乙'])
    expect(received.said).toEqual(['已删去的文字1处，没有收入', '不显示的部分1处，没有收入', '图片1张，里面的文字读不出'])
  })
  test('a list is numbered as a browser numbers it, a table is rows, a table of one column is none', async () => {
    const received = await read(
      bytesOf(
        '<ol start="3"><li>甲。</li><li>乙。</li></ol><table><tr><th>序号</th><th>内容</th></tr><tr><td>1</td><td>支持。<p>鼓励。</p></td></tr></table><table><tr><td>正文。</td></tr></table>',
      ),
      'page.html',
    )
    expect(linesOf(received)).toEqual(['3. 甲。', '4. 乙。', '| 序号 | 内容 |', '| 1 | 支持。 | 鼓励。 |', '正文。'])
  })
})

describe('a Word document', () => {
  const lists = numbering(
    [
      [
        { format: 'chineseCounting', text: '第%1条' },
        { format: 'chineseCounting', text: '（%2）' },
      ],
      [{ format: 'chineseCountingThousand', text: '第%1章' }],
      [{ format: 'bullet', text: '' }],
    ],
    { 9: 0 },
  )
  const at = (level: number, list = 1): { list: number; level: number } => ({ list, level })
  test('automatic numbers are counted out: 第%1条, （%2） anew under each, a chapter through', async () => {
    const received = await read(
      docx(
        [
          paragraph('总则', at(0, 2)),
          paragraph('为支持平台，制定本办法。', at(0)),
          paragraph('企业；', at(1)),
          paragraph('平台。', at(1)),
          paragraph('标准', at(0, 2)),
          paragraph('给予补助。', at(0)),
          paragraph('最高10万元。', at(1)),
          paragraph('另起的一份。', at(0, 9)),
          paragraph('点。', at(0, 3)),
        ].join(''),
        { 'word/numbering.xml': lists },
      ),
    )
    expect(linesOf(received)).toEqual([
      '第一章 总则',
      '第一条为支持平台，制定本办法。',
      '（一）企业；',
      '（二）平台。',
      '第二章 标准',
      '第二条给予补助。',
      '（一）最高10万元。',
      '第一条另起的一份。',
      '点。',
    ])
    expect(received.said).toEqual(['自动编号8处，写成文字', '项目符号1处，没有收入'])
  })
  test('a style numbers its paragraphs', async () => {
    const styles =
      '<w:styles xmlns:w="x"><w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>'
    const received = await read(
      docx('<w:p><w:pPr><w:pStyle w:val="b"/></w:pPr><w:r><w:t>给予补助。</w:t></w:r></w:p>', {
        'word/numbering.xml': lists,
        'word/styles.xml': styles,
      }),
    )
    expect(linesOf(received)).toEqual(['第一条给予补助。'])
  })
  test('tables, boxes, notes and changes: kept or left out, and said', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${paragraph('框里的话。')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('框里的话。')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const changed = `${run('给予')}<w:ins>${run('60')}</w:ins><w:del><w:r><w:delText>50</w:delText></w:r></w:del>${run('万元。')}`
    const received = await read(
      docx(
        `${paragraph(changed)}${paragraph(`${run('一、甲。')}${box}`)}${table([
          ['序号', '内容'],
          ['1', '支持。'],
        ])}`,
        { 'word/footnotes.xml': footnotes(['注：按年计。']) },
      ),
    )
    expect(linesOf(received)).toEqual(['给予60万元。', '一、甲。', '框里的话。', '| 序号 | 内容 |', '| 1 | 支持。 |'])
    expect(received.said).toEqual([
      '表格2行',
      '文本框1个，文字放在所在段落之后',
      '修订中插入的文字1处，已收入',
      '修订中删去的文字1处，没有收入',
      '脚注、尾注1条，不在正文里，另列',
    ])
    expect(received.aside).toEqual(['脚注、尾注：注：按年计。'])
  })
})

describe('a PDF', () => {
  const line = (words: string, y: number, x = 72): { words: string; x: number; y: number } => ({ words, x, y })
  test('a font of GBK is read, lines that reach the edge go on, page numbers and empty pages are said', async () => {
    const received = await read(
      pdf([
        [
          line('若干措施', 780, 230),
          line('第一条对平台建设项目按照不超过项目总投资额的百', 740, 104),
          line('分之三十给予补助，最高不超过500万元。', 716),
          line('第二条对上云企业给予补助。', 692, 104),
          line('1', 40, 290),
        ],
        [line('第三条本办法有效期三年。', 780, 104), line('2', 40, 290)],
        [],
      ]),
      'text.pdf',
    )
    expect(linesOf(received)).toEqual([
      '若干措施',
      '第一条对平台建设项目按照不超过项目总投资额的百分之三十给予补助，最高不超过500万元。',
      '第二条对上云企业给予补助。',
      '第三条本办法有效期三年。',
    ])
    expect(received.said).toEqual([
      '3页',
      '断开的行按版面接回1处',
      '页码2个，没有收入',
      '没有文字的页1页（第3页），可能是扫描的：对着原件补上',
    ])
  })
})

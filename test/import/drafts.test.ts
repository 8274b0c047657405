import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { filesIn } from '../../src/catalogue/file/files.ts'
import { printProblems } from '../../src/catalogue/file/problem.ts'
import { readContent } from '../../src/catalogue/read.ts'
import { importFile } from '../../src/import/index.ts'
import { docx, numbering, paragraph } from './made.ts'

const here = import.meta.dirname
const work = mkdtempSync(join(tmpdir(), 'import-'))
afterAll(() => rmSync(work, { recursive: true }))

/** A place to import into: the vocabulary of the real content and none of its texts. */
function place(name: string): string {
  const root = join(work, name)
  mkdirSync(join(root, 'content/policies'), { recursive: true })
  for (const file of ['facts', 'topics', 'regions', 'matters', 'departments'])
    cpSync(join(here, `../../content/${file}.yaml`), join(root, `content/${file}.yaml`))
  return root
}

async function imported(
  name: string,
  file: string,
  id = 'xx-2031',
): Promise<{ root: string; code: number; said: string[]; read: (path: string) => string }> {
  const root = place(name)
  const said: string[] = []
  const code = await importFile(root, file, id, (line) => said.push(line))
  return {
    root,
    code,
    said,
    read: (path) => readFileSync(join(root, path.startsWith('test/') ? path : `content/policies/${id}/${path}`), 'utf8'),
  }
}

const bare = (words: string): string => words.replace(/[\s|]/g, '')
const clausesIn = (text: string): string[] => [...text.matchAll(/^## (\S+)$/gm)].map(([, id = '']) => id).filter((id) => id !== '-')

describe.each(['ba-2022', 'gd-2021', 'gx-2020', 'gx-2024', 'zs-2021'])('%s, imported from its source', (id) => {
  const folder = join(here, '../../content/policies', id)
  test('its clauses come out as they were divided by hand, character for character, and every figure is accounted for', async () => {
    const { root, code, read } = await imported(id, join(folder, 'source.txt'))
    expect(code).toBe(0)
    expect(read('text.md')).toBe(readFileSync(join(folder, 'text.md'), 'utf8'))
    expect(readFileSync(join(root, 'content/policies/xx-2031/source.txt'))).toEqual(readFileSync(join(folder, 'source.txt')))
    const { coverage, problems } = readContent(filesIn(root))
    const own = printProblems(problems.filter(({ file }) => file.startsWith('content/policies/')))
    // What is left is to be decided by a person, or asks for a place that the shared content does not know yet.
    expect(own.filter((line) => !/is only a guess|todo|is missing for|topics|region/.test(line))).toEqual([])
    expect(coverage.get('xx-2031')?.uncovered).toBe(0)
    expect(own.some((line) => line.includes('is only a guess'))).toBe(true)
  })
})

describe('what a text prints about itself is in its head', () => {
  const headOf = async (id: string): Promise<string> =>
    (await imported(`head-${id}`, join(here, '../../content/policies', id, 'source.txt'))).read('policy.yaml')
  test('number, dates, validity, interpreter, basis of a text with its notice', async () => {
    const head = await headOf('gx-2020')
    expect(head).toContain('title: 广西加快推动工业互联网发展若干措施\n')
    expect(head).toContain('region: "450000" # todo')
    expect(head).toContain('words: 桂工信规范〔2020〕9号\n  clause: notice')
    expect(head).toContain('interpreter:\n  words: 自治区工业和信息化厅会同自治区通信管理局等有关部门')
    expect(head).toMatch(/made:\n {4}printed: 2020年6月23日\n {4}iso: "?2020-06-23/)
    expect(head).toMatch(/expires:\n {4}printed: 2022年12月31日\n {4}iso: "?2022-12-31/)
    expect(head).toContain('joins: ["41-43", "69-71"]')
    expect(head).toMatch(/repairCounts:\n {2}joined: "2"\n {2}spaces: "57"\n {2}widened: "10"/)
  })
  test('a term counted from a day that is not printed; a draft; blanks in a date', async () => {
    expect(await headOf('gd-2021')).toMatch(/term:\n {4}words: 三年内有效\n {4}from: 发布日期 # todo/)
    const draft = await headOf('zs-2021')
    expect(draft).toContain('stage: consultation # todo')
    expect(draft).toContain('printed: 2025年  月  日')
    expect(draft).toContain('allMaximum:')
    expect(await headOf('ba-2022')).toContain('role: explanatoryNote # todo')
  })
})

describe('texts of elsewhere', () => {
  test('第X条 under 第X章, and （一） below', async () => {
    const { read } = await imported('tiao', join(here, 'fixtures/import-tiao-zhang.txt'))
    expect(clausesIn(read('text.md'))).toEqual(['1', '2', '2-1', '2-2', '3', '3-1', '3-2', '4'])
    expect(read('text.md')).toContain('## -\n第一章 总则\n')
    expect(read('policy.yaml')).toContain('chapter: 第二章 支持标准')
  })
  test.each(['anhui-maanshan-2021.txt', 'jiangsu-suzhou-2020.txt', 'jilin-liuhe-2018.txt'])('%s: nothing is lost', async (name) => {
    const { root, read } = await imported(name, join(here, 'fixtures', name))
    const source = readFileSync(join(here, 'fixtures', name), 'utf8')
    const wide: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）' }
    const even = (words: string): string => bare(words).replace(/[,:;()]/g, (mark) => wide[mark] ?? mark)
    expect(even(read('text.md').replace(/^## .*$/gm, ''))).toBe(even(source))
    expect(readContent(filesIn(root)).coverage.get('xx-2031')?.uncovered).toBe(0)
  })
  test('the page and the text of one policy give the same clauses', async () => {
    const [page, text] = [
      await imported('page', join(here, 'fixtures/jilin-liuhe-2018.html')),
      await imported('text', join(here, 'fixtures/jilin-liuhe-2018.txt')),
    ]
    expect(page.read('text.md')).toBe(text.read('text.md'))
    expect(clausesIn(page.read('text.md'))).toEqual([
      '1',
      '2-1',
      '2-1-1',
      '2-1-2',
      '2-1-3',
      '2-1-4',
      ...Array.from({ length: 10 }, (_, i) => `2-${String(i + 2)}`),
      '3',
      '4',
      '5',
    ])
  })
  test('a notice, then the text it issues', async () => {
    const { read } = await imported('notice', join(here, 'fixtures/anhui-maanshan-2021.txt'))
    expect(clausesIn(read('text.md'))).toEqual(['notice', 'preamble', '1'])
    expect(read('policy.yaml')).toContain('title: 马鞍山市支持智能制造及工业互联网发展若干政策\n')
  })
})

describe('made-up texts with what real ones have', () => {
  test('a notice with its list of annexes, chapters, clauses on one line, cited numbers, two annexes', async () => {
    const { read, said } = await imported('made', join(here, 'fixtures/made-up-notice.txt'))
    const text = read('text.md')
    expect(clausesIn(text)).toEqual(
      'notice preamble 1 1-1 1-2 1-3 2 3 4 4-1 4-2 4-3 5 10 annex-1-1 annex-1-2 annex-2-1-1 annex-2-1-2'.split(' '),
    )
    expect(text).toContain('## 4-2\n（二）按照本措施第三条第（一）项执行的，不重复享受；\n')
    expect(text).toContain('## annex-1-2\n2\n落户\n100万元\n')
    expect(read('measures.yaml')).toContain('each: 30万元')
    expect(said.join('\n')).toContain('第1 0条之前没有第9')
  })
  test('names, dates and whom to call stand alone; a text without numbers is one clause', async () => {
    const file = join(work, 'plain.txt')
    writeFileSync(
      file,
      '支持冷链发展的做法\n我市对新建冷库给予50万元补助。\n对冷藏车每辆给予5万元补助。\n联系人：张三，电话：1234\n附件：申报表\n某市商务局\n2031年5月6日\n',
    )
    const { read } = await imported('plain', file)
    expect(clausesIn(read('text.md'))).toEqual(['body'])
    expect(read('text.md')).toContain('\n附件：申报表\n某市商务局\n2031年5月6日\n')
    expect(read('measures.yaml')).toContain('amount: 50万元')
  })
  test('a Word document whose numbers are automatic', async () => {
    const file = join(work, 'numbers.docx')
    const list = numbering([[{ format: 'chineseCounting', text: '第%1条' }]])
    const at = { list: 1, level: 0 }
    writeFileSync(
      file,
      docx(paragraph('某地办法') + paragraph('支持平台。给予10万元补助。', at) + paragraph('本办法有效期三年。', at), {
        'word/numbering.xml': list,
      }),
    )
    const { read } = await imported('numbers', file)
    expect(clausesIn(read('text.md'))).toEqual(['1', '2'])
    expect(read('policy.yaml')).toMatch(/words: 收到的Word 文档（\.docx），由导入程序读出文字；原文件的 sha256 是 [0-9a-f]{64} # todo/)
  })
})

describe('what a sentence pays is recognised', () => {
  const text = [
    '关于支持冷链发展的若干措施',
    '为推动发展，制定本措施。',
    '一、冷库建设。对面积500平方米以上的项目，按照不超过设备投资额15%的比例，给予最高不超过80万元的一次性补助。',
    '二、平台服务。累计服务企业数量首次达到500家、1000家的，分别奖励100万元、200万元。',
    '三、设备更新。对新增设备，每台补贴2000元。',
    '四、认定奖励。对认定为国家级、省级示范的，分别给予50万元、30万元奖励。',
    '五、重大项目。对重大项目实行一事一议。',
  ]
  test('rate, base, ceiling, tiers, units, classes and what has no formula; each guess marked', async () => {
    const file = join(work, 'paid.txt')
    writeFileSync(file, text.join('\n'))
    const { read, said } = await imported('paid', file)
    const measures = read('measures.yaml')
    expect(measures).toMatch(
      /kind: share\n {6}of: todo1n1\.base # todo: .*\n {6}as: 设备投资额 # todo: .*\n {6}rate: 15%\n {6}bound: upTo\n {6}cap:\n {8}value: 80万元\n/,
    )
    expect(measures).toMatch(/kind: atLeast # todo: .*\n {6}fact: todo1n1\.reached1\n {6}value: 500平方米\n/)
    expect(measures).toMatch(/kind: once # todo: .*\n {6}quote: 一次性/)
    expect(measures).toMatch(/steps:\n {8}- at: 500家\n {10}amount: 100万元\n {8}- at: 1000家\n {10}amount: 200万元\n/)
    expect(measures).toMatch(/kind: perUnit # todo: .*\n {6}each: 2000元\n/)
    expect(measures).toMatch(/of:\n {8}国家级: 50万元\n {8}省级: 30万元\n/)
    expect(measures).toMatch(/kind: open\n {6}why: caseByCase # todo/)
    expect(read('test/policies/xx-2031.yaml')).toContain('todo1n1.base: 5333333.34元\n    amount: 80万元')
    expect(read('test/policies/xx-2031.yaml')).toContain('todo2n1.reached: 999家')
    expect(said.join('\n')).toContain('给钱的5句各写了一项草稿')
  })
})

describe('the command refuses rather than guesses', () => {
  test('no file, a wrong id, a folder that is there already', async () => {
    const root = place('refused')
    const said: string[] = []
    const print = (line: string): number => said.push(line)
    const file = join(here, 'fixtures/import-tiao-zhang.txt')
    expect(await importFile(root, join(work, 'none.txt'), undefined, print)).toBe(2)
    expect(await importFile(root, file, 'X1', print)).toBe(2)
    expect(await importFile(root, file, 'xx-2031', print)).toBe(0)
    expect(await importFile(root, file, 'xx-2031', print)).toBe(2)
    expect(said.at(-1)).toContain('已经有了，没有写任何文件')
    writeFileSync(join(work, 'empty.txt'), '')
    expect(await importFile(root, join(work, 'empty.txt'), 'yy-2031', print)).toBe(2)
    expect(existsSync(join(root, 'content/policies/yy-2031'))).toBe(false)
  })
  test('without --id the name of the file gives one, or it is still to do', async () => {
    const root = place('named')
    cpSync(join(here, 'fixtures/import-tiao-zhang.txt'), join(work, '某地办法.txt'))
    cpSync(join(here, 'fixtures/import-tiao-zhang.txt'), join(work, 'jilin-liuhe-2018.TXT'))
    await importFile(root, join(work, '某地办法.txt'), undefined, () => undefined)
    await importFile(root, join(work, 'jilin-liuhe-2018.TXT'), undefined, () => undefined)
    expect(existsSync(join(root, 'content/policies/todo-0000/policy.yaml'))).toBe(true)
    expect(existsSync(join(root, 'content/policies/liuhe-2018/policy.yaml'))).toBe(true)
  })
  test('a number printed twice is said', async () => {
    const file = join(work, 'twice.txt')
    writeFileSync(file, '若干措施\n一、甲。给予10万元。\n二、乙。给予20万元。\n二、丙。给予30万元。\n')
    expect((await imported('twice', file)).said.join('\n')).toContain('2出现两次：二、丙')
  })
})

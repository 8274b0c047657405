import { silent } from '../silence.ts'
import type { Locale } from '../../schema/catalogue.ts'
import { convert } from '../inScript.ts'
import { scriptOf } from '../script.ts'

interface About {
  /** When these words last changed. */
  readonly date: string
  readonly sections: readonly { readonly id: string; readonly title: string; readonly paragraphs: readonly string[] }[]
}

const hans: About = {
  date: '2026-11-30',
  sections: [
    {
      id: 'method',
      title: '方法',
      paragraphs: [
        '原文是唯一的依据。站上的每个政策数字都来自收录的文本，点一下就回到它在条款里的原话；文本中没有的数字，站上也没有。',
        '每一份文本逐条录入，再把给予支持的话整理成“支持事项”：谁得到资金、以什么为计算基数、比例、上限、条件、频次、名额和限额。算法只用原文写出的数字，按分计算，不取近似；只有显示时才取到分：上限只舍不入，定额、定率四舍五入。',
        '“以上、达到、不低于、不超过”含本数，“超过、低于、高于、突破”不含本数。含或不含，每个条件后面都写明。',
        '同一句话有不同读法时，本站采用较谨慎的一种，并把另一种写在旁边。',
      ],
    },
    {
      id: 'limits',
      title: '界限',
      paragraphs: [
        '本站为独立的公开资料整理，不是政府网站，不受理申报。',
        '算出的是金额或上限，不是审批结果。是否支持、支持多少，由主管部门按当年文件决定。',
        `原文没有写的，就写“${silent}”；只有支持、鼓励一类说法的，写“仅定性表述”；没有金额也没有公式的，写“无法测算”；本站没有的文件，写“未收录”。不填零，不猜测。`,
        '时效状态按您打开页面那一天（北京时间）判断，并写明依据的原话。',
        '各地计算基数、资金获得方和时间不同，上限不能直接比高低。',
      ],
    },
    {
      id: 'search',
      title: '搜索的先后',
      paragraphs: [
        '先是“精确”：您写的每个词原样出现。其后依次是只打了开头的英文词（前缀）、拆开的词（拆词）、意思相同的词（近义）；一样也找不到时，才列差一个字的（近似）。各类分开列，从不混在一起。',
        '同一类里，写到的词多的在前；再看地区、文本、数字对上多少；标题里有的先于正文里的，写有金额的先于没有的，几个词靠得近的在前；其余按地区和文本的次序。',
        '没有用上的字、读出来的地区或数字，都写在结果上面，可以一个个去掉。',
      ],
    },
    {
      id: 'privacy',
      title: '隐私',
      paragraphs: ['您填写的内容只在本机浏览器中计算，不会上传。', '没有账号，没有统计代码，不向其他网站发出请求。'],
    },
    {
      id: 'accessibility',
      title: '无障碍',
      paragraphs: [
        '关掉脚本也能读完所有政策、条款和算法表。只用键盘可以到达每一处。状态和符号都配有文字，不只靠颜色。',
        '页面放大到两倍、屏幕窄到 320 像素都不需要左右滚动；宽表在自己的框里滚动。',
        '测算、对照选择和清单要 Chrome 88、Safari 14.1、Firefox 78 或更新的浏览器，检索要 Chrome 97、Safari 16 起，批量测算要 Safari 15、Firefox 114 起；更旧的照样能读政策，程序没有打开时那一页会写明。',
      ],
    },
    {
      id: 'script',
      title: '简体与繁体',
      paragraphs: [
        '繁体由简体原文转换，用字如有出入，以简体原文为准。只换字形，不换用词。',
        '广东省的文本收到时是机器转换的繁体，简体与繁体均据此整理，以发文机关公布的文本为准。收到时的原样另有一页，一字未改。',
      ],
    },
    {
      id: 'licence',
      title: '许可',
      paragraphs: ['政策原文属公开的官方文件。本站的整理、结构化数据与程序按 MIT 许可提供；转用时请写明数据版本和日期。'],
    },
    { id: 'sources', title: '来源', paragraphs: ['以下是收到的文件及其校验值。阅读文本只整理排印，逐处列在各文本的校注里。'] },
  ],
}

export const aboutIn = (locale: Locale): About => convert(hans, scriptOf[locale])

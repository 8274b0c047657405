import type { Locale } from '../schema/catalogue.ts'
import { convert } from './inScript.ts'
import { scriptOf } from './script.ts'

/** The words of 对比, topics, regions and the matrix. Simplified; 繁體 is generated at build. `{name}` is a place to fill. */
export const compareWords = {
  'row.payee': '资金获得方',
  'row.support': '支持方式',
  'row.base': '计算基数',
  'row.rate': '比例或标准',
  'row.cap': '上限或定额',
  'row.limit': '总额限制',
  'row.threshold': '门槛',
  'row.frequency': '频次、名额',
  'row.kink': '封顶点、分界点',
  'row.departments': '发文、解释和责任单位',
  'row.source': '出处',
  'row.mine': '按我的数字',

  'cell.silent': '原文未载明',
  'cell.none': '—',
  'cell.noBase': '不按基数计',
  'cell.noCeiling': '原文未设上限',
  'cell.nothing': '原文无此项',
  'cell.wordsOnly': '仅定性表述：{quote}',
  'cell.open': '无法测算：{why}',
  'cell.each': '每{unit}{amount}',
  'cell.issuer': '发文：{name}',
  'cell.interpreter': '解释：{name}',
  'cell.department': '责任：{name}',
  'cell.mine.none': '没有填写',

  warning: '各地计算基数、资金获得方和时间不同，上限不能直接比高低。',
  'warning.counts': '本表：{bases}，{payees}{silent}。',
  'warning.bases': '计算基数 {n} 种',
  'warning.noBases': '没有按基数计的事项',
  'warning.payees': '资金获得方 {n} 种',
  'warning.noPayees': '没有写明资金获得方',
  'warning.silent': '（另 {n} 份未载明）',
  'table.of': '{words}：各文本对照，可左右滚动',
  'table.text': '文本',
  'table.measure': '支持事项',

  'matrix.title': '地区 × 主题',
  'matrix.lead':
    '每格是一份文本在一个主题下的支持事项：能算到什么程度，各几项，其中写明的单项最高上限。上限的基数、资金获得方不同，不能直接比高低。',
  'matrix.of': '地区与主题对照表，可左右滚动',
  'matrix.topic': '主题',
  'matrix.items': '{n} 项',
  'matrix.highest': '单项最高',
  'matrix.per': '（{unit}）',
  'matrix.see': '整张表见“对比”',

  'topic.title': '{topic}：各地对照',
  'topic.description': '{topic}：各份文本按事项逐行对照资金获得方、计算基数、比例、上限、门槛、频次、封顶点与责任单位，每格点回原文。',
  'topic.jump': '本主题的事项',
  'topic.curves': '金额怎样变化',
  'topic.curvesLead':
    '每张图只让横轴上的一个数变动，设其余条件都已达到，未计总额限制。基数相同的画在一起，不同的分开画；虚线不是有效期内的文本。实心点含本数，空心点不含。',
  'topic.one': '只有一份文本谈到这件事。',
  'topic.clauses': '本主题的条款',
  'topic.clausesLead': '包括没有支持事项的目标、总则。',
  'topic.all': '全部主题',
  'topic.estimate': '用我的数字测算这个主题',
  'topic.build': '选文本并排比较',

  'region.title': '{region}：收录的文本与主题',
  'region.description': '{region}：上级与下级地区、收录的文本及其时效、同时有关的上级文本、涉及和没有涉及的主题、责任单位。',
  'region.chain': '所在层级',
  'region.absent': '（未收录）',
  'region.here': '本级文本',
  'region.none': '本站没有收录{region}的文本。未收录不等于没有政策。',
  'region.above': '上级文本，同样与这里的企业有关',
  'region.aboveLead': '在{region}的企业还要看这些地区的文本。',
  'region.aboveNone': '没有上级地区的文本。',
  'region.below': '下级地区',
  'region.topics': '涉及的主题',
  'region.topicsLead': '只看本级文本。',
  'region.missing': '本级文本没有涉及的主题：',
  'region.departments': '责任单位',
  'region.departmentsLead': '文本写明的发文、解释机关和任务分工。',
  'region.departmentsNone': '原文未载明。',
  'region.issuer': '发文机关',
  'region.interpreter': '解释机关',
  'region.tasks': '任务分工',

  'compare.title': '对比',
  'compare.description':
    '选主题和文本并排比较：资金获得方、计算基数、比例、上限、门槛、频次、封顶点、总额限制与责任单位，可加一行按自己的数字算出的金额。',
  'compare.lead': '看一个主题，点它的名字；要挑文本并排、只看不同之处、加上自己的数字，用下面的“自选对比”。',
  'compare.topics': '按主题看',
  'compare.regions': '按地区看',
  'compare.builder': '自选对比',
} as const

export type CompareKey = keyof typeof compareWords
export type CompareWords = Readonly<Record<CompareKey, string>>

const made = new Map<Locale, CompareWords>()

export function compareIn(locale: Locale): CompareWords {
  const known = made.get(locale) ?? convert<CompareWords>(compareWords, scriptOf[locale])
  made.set(locale, known)
  return known
}

import type { Locale } from '../schema/catalogue.ts'
import { cardWords } from './cardWords.ts'
import { convert } from './inScript.ts'
import { scriptOf } from './script.ts'

/** Every sentence of the site in 简体; 繁體 is made from it at build. Places in braces, filled by `fill`. */
const hans = {
  ...cardWords,
  // frame
  site: '政策对照与测算',
  banner: '本站为独立的公开资料整理，不是政府网站，不受理申报。',
  skip: '跳到正文',
  mainNav: '主要页面',
  navPolicies: '政策',
  navCompare: '对比',
  navEstimate: '测算',
  navAbout: '说明',
  scriptSwitch: '文字',
  breadcrumb: '所在位置',
  footData: '数据版本 {version}，{date} 生成。',
  footOpen: '开放数据',
  converted: '繁体由简体原文转换，用字如有出入，以简体原文为准。',
  convertedMachine: '收到的文件为机器转换的繁体，简体与繁体均据此整理，以发文机关公布的文本为准。',
  listSeparator: '、',
  semicolon: '；',
  colon: '：',

  // status
  draft: '征求意见稿',
  notYetEffective: '尚未施行',
  inEffect: '有效期内',
  expired: '已过有效期',
  note: '编制说明',
  unknown: '状态待核',
  draftWhy: '本页依据的是征求意见稿。本站没有收录正式印发的文本；正式文本可能不同，不能作为申报依据。',
  draftOver: '文中拟定的截止年份（{year}年）已过。',
  saidLater: '{label}拟定：{rule}。',
  expiredWhy: '该文件写明的有效期已过（至{date}）。仅供查阅和比较。',
  notYetWhy: '该文件自{date}起施行，尚未施行。',
  inEffectWhy: '该文件写明的有效期至{date}，今天在有效期内。',
  noteWhy: '本页依据编制说明整理，未见政策正文；条号、金额和条件以正文为准，不能作为申报依据。',
  unknownTerm: '收到的文本没有{from}，无法判断“{term}”是否已过，请向发文机关确认。',
  unknownDates: '收到的文本没有写明完整的施行与失效日期，无法判断是否有效，请向发文机关确认。',
  restsOn: '原文 {label}：“{quote}”',
  restsOnTitle: '文件名注明“{words}”',

  // silence
  silent: '原文未载明',
  wordsOnly: '仅定性表述',
  notComputable: '无法测算',
  noCeiling: '原文未设上限',
  noFormula: '原文没有给出金额或公式，本站不作推测。',

  // home
  homeTitle: '工业互联网与制造业数字化政策：逐条阅读、对照、测算',
  homePurpose: '查清扶持政策原文怎么写、各地怎么不同、按您的数字最多算到多少。',
  homeDescription:
    '逐条阅读工业互联网与制造业数字化扶持政策原文，查看资金获得方、计算基数、比例、上限与条件，并按自己的数字测算。独立整理，不是政府网站。',
  doorRead: '读政策',
  doorReadWhy: '{clauses} 条原文，每个数字都能点回出处。',
  doorCompare: '比地区',
  doorCompareWhy: '{topics} 个主题，各地文本按同一件事并排，逐行对照。',
  doorEstimate: '算一算',
  doorEstimateWhy: '{computable} 个可测算的支持事项，填多少算多少。',
  homeCount: '本站收录 {texts} 份文本、{clauses} 条、{measures} 个支持事项。',
  homeInEffect: '按{date}判断，有效期内的有 {count} 份。',
  homeTexts: '收录的文本',

  // policies
  policiesTitle: '政策文本',
  policiesDescription: '按地区列出本站收录的全部政策文本：文号、时效状态、日期、逐条构成与可测算的支持事项数。',
  policiesLead: '按地区层级排列。没有列出的地区和文件，是本站未收录，不等于没有政策。',
  regionNone: '本站未收录该级文本。',
  counts: '可测算 {computable} 项',
  countsOpen: '没有公式 {open} 项',
  countsClauses: '{clauses} 条',
  stripTitle: '逐条构成',
  computable: '可测算',
  ceilingOnly: '只有上限',
  noBenefit: '没有支持事项',

  // facts of a policy
  factsTitle: '文件信息',
  factNumber: '文号',
  factRole: '文件性质',
  roleMeasures: '政策措施',
  roleExplanatoryNote: '编制说明（不是政策正文）',
  factStage: '阶段',
  stageConsultation: '征求意见稿',
  stageRevisionDraft: '修改稿',
  stageIssued: '正式印发',
  stageUnknown: '收到的文本没有写明',
  factRegion: '适用地区',
  factIssuer: '发文机关',
  factInterpreter: '解释机关',
  factBasis: '依据',
  factSource: '来源文件',
  factDigest: 'sha256',
  made: '成文日期',
  printed: '印发日期',
  printedOn: '印发',
  published: '发布日期',
  effective: '施行日期',
  expires: '失效日期',

  // policy page
  contents: '目录',
  onThisPage: '本页内容',
  contentsLead: '每条一行。符号表示这一条能算到什么程度。',
  measuresTitle: '支持事项',
  measuresLead: '共 {all} 项，其中 {computable} 项有金额或公式。点名称看条件和原文。',
  measuresTable: '支持事项一览，可左右滚动',
  colClause: '条款',
  colMeasure: '支持事项',
  colPayee: '资金获得方',
  colFormula: '算法',
  colAmount: '金额',
  colRange: '范围',
  colBreakpoint: '分界点',
  colDepartments: '责任单位',
  colTask: '任务',
  rulesTitle: '全文适用的规则',
  allMaximum: '文中各项比例和金额均为最高值。',
  limitsTitle: '跨事项的限额',
  limitOver: '适用于',
  notesTitle: '校注',
  notesRepairs: '整理阅读文本时只改排印，不改文字：',
  notesNone: '没有校注。',
  relatedTitle: '相关文本',
  finalMissing: '正式印发的文本：未收录。',
  fullText: '全文',
  readingText: '阅读文本',
  rawText: '收到时的原样',
  rawLead: '收到的文件，一字未改，换行和空格照旧。阅读文本所作的排印整理见校注。',
  rawTitle: '{title}：收到时的原样',
  rawDescription: '{title}：收到的文件一字未改的文本，附 sha256。',
  textSwitch: '文本',
  policyDescription: '{title}（{status}）：文件信息、逐条目录、支持事项一览与全文。',

  // clause page
  clauseDescription: '{title}{label}原文与支持事项：资金获得方、计算基数、比例、上限、条件与频次（{status}）。',
  editorTitle: '本站拟题',
  clauseText: '原文',
  clauseMeasures: '本条的支持事项（{count}）',
  clauseNoMeasures: '本条没有给申请单位的支持事项。',
  estimate: '用我的数字测算',
  copy: '复制条文与出处',
  copied: '已复制条文与出处',
  copyFailed: '没能复制，请选中文字手动复制',
  citation: '出处',
  cite: '《{title}》（{mark}）{label}；本站数据版本 {version}，{date}',
  unnumbered: '文号原文未载明',
  previous: '上一条',
  next: '下一条',
  neighbours: '前后条款',
  elsewhere: '同一主题在别处',
  annexTasks: '附件中的任务分工',
  annexRepeats: '本行重复的条文',
  annexItem: '附件第{n}项',
  preambleLabel: '前言',
  noticeLabel: '印发通知',
  closingLabel: '结尾',
  departments: '责任单位',
  clauseNotes: '本条校注',

  // calculator
  estimateTitle: '测算',
  estimateDescription: '按自己的数字测算各地政策条款的金额或上限。填写的内容只在本机浏览器中计算，不会上传。',
  privacy: '您填写的内容只在本机浏览器中计算，不会上传。',
  result: '以下为按所示条款与您填写的数字算出的金额或上限，不是审批结果。是否支持、支持多少，由主管部门按当年文件决定。',
  compareWarning: '各地计算基数、资金获得方和时间不同，上限不能直接比高低。',
  tableTitle: '全部可测算事项：算法、范围与分界点',
  tableLead: '不填任何数字时的范围。填写后范围会收窄。',
  tableOf: '{title}的可测算事项，可左右滚动',
  rangeTo: '{low}～{high}',
  rangeOpen: '{low}起，原文未设上限',

  // about and others
  aboutTitle: '说明',
  aboutDescription: '本站的方法、界限、隐私、无障碍、许可与来源。',
  aboutDate: '{date} 更新',
  notFoundTitle: '没有这一页',
  notFoundLead: '地址可能写错了，或这一页还没有。',
  backHome: '回首页',

  // an island that did not start
  notStarted: '这一页的程序没有打开，下面是不用程序也能读的内容。可以刷新再试。',

  // saved list
  savedTitle: '我的清单',
  savedDescription: '加入的条款和测算结果，可以写备注、排序、导出和导入。清单只保存在本浏览器。',
  savedLead: '从条款页和测算结果里收进来的内容：写备注、排序、导出、再导入。',
  savedLoading: '正在读取清单……',
  savedNeedsScript: '清单保存在浏览器里，读写它需要启用 JavaScript。不启用也可以阅读全部条款：',
  saveAdd: '加入我的清单',
  saveIn: '已在清单',
  saveDone: '已加入我的清单，只保存在本浏览器。',
  saveFull: '清单已满（200项），没有加入。',
  saveFailed: '此浏览器不允许保存，没有加入。',
}

export type Words = Readonly<Record<keyof typeof hans, string>>

const made = new Map<Locale, Words>()

/** The site's sentences in one script. */
export function wordsIn(locale: Locale): Words {
  const known = made.get(locale) ?? convert<Words>(hans, scriptOf[locale])
  made.set(locale, known)
  return known
}

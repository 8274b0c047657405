import type { Chance } from './chance.ts'
import type { Place } from './places.ts'

export type Say = (words: string) => string

/** The words in which each source speaks of its own place → those of any place: {full} 柳州市, {short} 柳州, {level} 市. */
const own: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  gx: [
    ['广西壮族自治区', '{full}'],
    ['自治区', '{level}'],
    ['广西', '{short}'],
    ['柳州等', '重点区域等'],
    ['柳州市', '所在地政府'],
    ['(?<![园地])区内', '{level}内'],
    ['(?<![园地])区外', '{level}外'],
    ['我区', '我{level}'],
    ['本区', '本{level}'],
  ],
  gd: [
    ['广东省', '{full}'],
    ['广东', '{short}'],
    ['粤商通', '政务服务平台'],
    ['我省', '我{level}'],
    ['省市县（市、区）联动', '上下联动'],
    ['省(?=统一|每年|根据|财政|重大人才工程|级特色型)', '{level}'],
  ],
  zs: [
    ['中山市', '{full}'],
    ['中山', '{short}'],
    ['市(?=政府)', '{level}'],
    ['我市', '我{level}'],
  ],
  ba: [
    ['宝安区', '{full}'],
    ['宝安', '{short}'],
    ['区(?=引导基金|业务主管部门|工业和信息化局)', '{level}'],
    ['(?<![园地])区内', '{level}内'],
    ['我区', '我{level}'],
  ],
  xx: [['本市', '本{level}']],
  yb: [
    ['本市', '本{level}'],
    ['市(?=商务局|财政局)', '{level}'],
  ],
  hd: [['区内', '{level}内']],
  sl: [['示例省', '{full}']],
}

/** The words of a source, said of another place. */
export function ofPlace(source: string, { words, short, level }: Pick<Place, 'words' | 'short' | 'level'>): Say {
  const rows = (own[source.slice(0, 2)] ?? []).map(([from, to]) => ({
    from: new RegExp(from, 'gu'),
    to: to.replaceAll('{full}', words).replaceAll('{short}', short).replaceAll('{level}', level),
  }))
  return (text) => rows.reduce((said, { from, to }) => said.replace(from, to), text)
}

/** How facts that several texts ask speak of a place. */
export const anywhere = { words: '本地', short: '本地', level: '本地' }

/** Words that stand for one another in these texts, near enough; a line a group. */
const alike = `
工业互联网 产业互联网 工业物联网 工业智联网
数字化转型 数字化改造 数字化升级 智能化转型 数智化转型
制造业 制造产业 制造行业 实体制造业
标识解析 标识编码解析 标识与解析
二级节点 二级行业节点 二级解析节点
不超过 不高于
给予 予以 给到 核发给 拨给
按照 依照 比照 参照
支持 扶持 助力 力推
鼓励 积极鼓励 大力鼓励 倡导
建设 打造 建设完善 建立 构筑
推动 促进 助推 促动
加快 加速 抓紧 尽快
开展 推进开展 组织开展 广泛开展
提升 提高 增强 做强
培育 培养 孵化 扶育
引进 引入 招引 引育
围绕 聚焦 紧扣 着眼
重点 主要 关键
应用 运用 推广应用 实际应用
服务商 服务机构 服务提供方
解决方案 系统方案 一揽子方案
工业软件 工业应用软件 工业类软件 制造软件
工业APP 工业应用程序 工业小程序
示范 样板 典范
标杆 示范性 领军 头部
产业集群 特色产业集群 产业集聚群 块状产业
骨干企业 中坚企业 规模骨干企业
补助 资助 补助资金 财政补助
补贴 资金补贴 贴补
奖励 资金奖励 奖励资金 奖金
总投资额 投资总额 全部投资额 投资总金额
比例 比率 百分比
企业 厂商 经营主体 市场主体
平台单位 平台企业 平台运营单位 平台方
园区 产业园 园区载体 集聚园
人才 专业人才 技能人才
创新 革新 协同创新
升级 提质 迭代 升级换代
改造 改建 技术改造
获得 取得 荣获
认证评估 评估认证 认证与评估
贯标 对标贯标 标准贯彻
供应链 产业供应链 供需链
协同 联动 协作
资源池 服务商库 供给库
遴选 择优遴选 遴选确定
验收 完工验收 组织验收
认定 评审认定 审核认定
租金 租赁费 场租
经营场地 经营场所 营业场所
客户数量 用户数量 签约客户数量
以上 及以上
分别 依次 分档
一批 若干 一批次
各类 各种 多类
大数据 海量数据 工业数据
人工智能 智能算法 人工智能技术
网络安全 网络与信息安全 网络空间安全
培训 培训辅导 业务培训
水平 能力水平 总体水平
领域 方面 赛道
中小企业 中小微企业 小微企业
冷库 冷藏库 冷储库
数字化车间 数字车间 智能化车间
数字化工厂 数字工厂 智能化工厂
设备 装备 机器设备
基础设施 基础设施条件 底座设施
诊断 问诊 诊断评价
咨询 咨询辅导 顾问
融资 资金融通 融资对接
股权投资 权益投资 入股投资
试点 先行试点 试验
联合 共同 携手
牵头 领衔 挂帅
首次 第一次 初次
运营 运行 经营运行
接入 连接 对接
累计 总计
达到 达成 做到
研发 开发 研究开发
产品 产品成果 制成品
体系 制度体系 工作体系
落地 落户 落成
`
const groups = alike
  .trim()
  .split('\n')
  .map((line) => line.split(' '))

/**
 * Some words → others that mean the same, everywhere in a unit alike. A word stays that stands beside another of its group, or in the
 * name of a level or choice: else two words would become one, or a name would no longer be the one the fact knows.
 */
export function otherWords(texts: readonly string[], kept: string, chance: Chance): Say {
  const said = texts.join('\n')
  const chosen = new Map<string, string>()
  for (const group of chance.shuffled(groups)) {
    const [from] = group.filter((word) => said.includes(word)).sort((a, b) => b.length - a.length)
    if (from === undefined || kept.includes(from) || group.some((word) => word !== from && said.replaceAll(from, '').includes(word)))
      continue
    const to = chance.pick(group)
    const taken = [...chosen].flat()
    const clash = said.includes(to) || taken.some((word) => [from, to].some((one) => one.includes(word) || word.includes(one)))
    if (!clash) chosen.set(from, to)
  }
  if (chosen.size === 0) return (words) => words
  const any = new RegExp([...chosen.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')
  return (words) => words.replace(any, (word) => chosen.get(word) ?? word)
}

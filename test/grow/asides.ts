import type { Chance } from './chance.ts'
import type { Say } from './wording.ts'

/*
 * Phrases that promise nothing, made of words that meet anew each time: what keeps two texts of the same sentences from
 * being one text to a compressor, as real texts of two places are not.
 */
const trades =
  '汽车 机械 家电 纺织 服装 制鞋 陶瓷 建材 钢铁 有色金属 石化 精细化工 橡胶 塑料 造纸 印刷 食品 饮料 酿酒 制糖 制茶 中药 医疗器械 生物制药 船舶 轨道交通 航空零部件 电线电缆 光伏 风电 锂电池 储能 氢能 电子元器件 集成电路 显示面板 光通信 传感器 仪器仪表 模具 铸造 锻造 轴承 紧固件 阀门 水泵 电机 变压器 农机 工程机械 矿山机械 包装机械 木工机械 家具 玩具 文具 眼镜 钟表 珠宝 厨具 卫浴 照明 羽绒 皮革 箱包 渔具 自行车 轮胎 玻璃 水泥 石材 木业 竹制品 香料 日化 饲料 种业 水产加工 肉类加工 果蔬加工 粮油加工 乳制品 调味品 预制菜'
const means =
  '机器视觉 数字孪生 边缘计算 云计算 物联网 区块链 知识图谱 深度学习 虚拟现实 增强现实 时间敏感网络 工业无线 射频识别 卫星定位 数据中台 低代码 微服务 智能网关 协作机器人 自动导引车 增材制造 数控系统 可编程控制器 工艺仿真 隐私计算 商用密码 联邦学习 语音识别 预测性维护 能源管理系统 制造执行系统 仓储管理系统 产品数据管理 供应商管理 客户关系管理 质量追溯 远程运维 柔性装配 在线检测 智能排产'
const steps =
  '需求分析 工业设计 样机试制 工艺规划 原料采购 来料检验 生产计划 车间调度 加工装配 过程质检 设备点检 刀具管理 能耗监测 安全巡检 包装入库 仓储周转 干线运输 末端配送 安装调试 售后维修 备件供应 客户回访 退换处理 回收利用 财务核算 成本分析 合同管理 人员排班 技能考核 环保监测 碳足迹核算 项目申报 标准宣贯 知识产权布局 出口通关 展会推介'
const shapes: readonly (readonly [string, string])[] = [
  ...'面向…等行业 结合…等产业基础 立足…等比较优势 兼顾…等细分领域 服务…等块状经济 对接…等配套需求 联合…等骨干企业 深耕…等特色赛道'
    .split(' ')
    .map((shape) => [shape, trades] as const),
  ...'综合运用…等手段 依托…等技术路线 因企制宜选用…等工具 聚合…等能力 探索…等融合应用 嵌入…等功能模块 兼容…等现有系统 试点…等新技术'
    .split(' ')
    .map((shape) => [shape, means] as const),
  ...'覆盖…等环节 贯通…等流程 从…等薄弱处入手 打通…等堵点 优化…等业务 延伸至…等场景 带动…等协同 梳理…等共性问题'
    .split(' ')
    .map((shape) => [shape, steps] as const),
]
const lists = new Map([trades, means, steps].map((words) => [words, words.split(' ')]))

/** 面向家具、陶瓷、农机等行业 */
export function aside(chance: Chance): string {
  const [shape, words] = chance.pick(shapes)
  return shape.replace(
    '…',
    chance
      .shuffled(lists.get(words) ?? [])
      .slice(0, 1 + chance.below(3))
      .join('、'),
  )
}

/** Behind some commas of these texts an aside, wherever the words stand: in the text and in what quotes it. */
export function withAsides(texts: readonly string[], chance: Chance): Say {
  const places = [...new Set(texts.flatMap((text) => text.match(/，\p{Script=Han}{2}/gu) ?? []))]
  const said = new Map(places.filter(() => chance.odds(0.4)).map((place) => [place, `，${aside(chance)}${place}`]))
  return (words) => words.replace(/，\p{Script=Han}{2}/gu, (place) => said.get(place) ?? place)
}

import { scriptOf } from '../../src/locale/script.ts'
import type { Locale } from '../../src/schema/catalogue.ts'
import type { Card } from '../../src/view/estimate/card.ts'

/** Words longer than any text has had, to see where they break. */
const hans = {
  title: '示例省示例市河东区冷链物流基础设施建设与数字化改造升级专项资金（第二批）设备购置与软件服务费用后补助',
  reason: '申请之日起前三年内没有发生安全生产事故、环境污染事件和重大质量责任事故，并且已在本市办理统一社会信用代码登记',
  fact: '上一会计年度经审计的冷库设备、软件和信息系统集成服务投资合计额',
}
export type Long = Readonly<Record<keyof typeof hans, string>>
export const longIn = (locale: Locale): Long => ({
  title: scriptOf[locale](hans.title),
  reason: scriptOf[locale](hans.reason),
  fact: scriptOf[locale](hans.fact),
})

/** A result with every line it may have, each as long as lines get. */
export function longCard(card: Card, locale: Locale): Card {
  const { title, reason, fact } = longIn(locale)
  return {
    ...card,
    id: `${card.id}-long-${card.status}`,
    title,
    failed: [reason, fact],
    missing: [title, reason, fact].map((words, at) => ({ fact: `long.${String(at)}`, words })),
    assumes: [reason, fact],
    points: [{ about: reason, readings: [title, fact] }],
    notes: [reason],
  }
}

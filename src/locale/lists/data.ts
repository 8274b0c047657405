import { sentences } from '../sentences.ts'

/** 开放数据: the words of its page, of its list of files and of the feed. */
export const dataWordsIn = sentences({
  title: '开放数据',
  description: '本站整理的全部数据可以直接下载：每份文本一个文件，另有关联、问题表、支持事项表格和更新订阅；约定、版本、许可和用法。',
  lead: '网页上的内容都能以数据取走。文件随网站一起生成，地址不变，不要登记。现在的数据版本 {version}，约定 {contract}。',
  onThisPage: '本页',

  files: '有哪些文件',
  filesLead: '下列地址都从网站根目录算起；全部文件的清单也是数据：',
  filesTable: '文件一览',
  colFile: '文件',
  colWords: '内容',
  colSchema: '约定',
  perPolicy: '每份文本一个文件：条款、支持事项、原话及其位置、时效状态、限额和要问的事实',
  policyFile: '{title}：条款、支持事项、原话、时效状态',
  'file.index': '文件清单',
  'file.catalogue': '全部文本和支持事项，写法同编码文件，金额照原文印的字',
  'file.facts': '测算问的每一件事：单位、问法、哪些支持事项问它、原文怎样说',
  'file.relations': '文本之间：同一事项的新旧两项、条款配对、互相引用',
  'file.measures': '支持事项表，UTF-8，带字节顺序标记，电子表格可直接打开',
  'file.feed': '更新记录订阅（Atom），{script}，最近{count}条',

  contract: '约定',
  'contract.head':
    '每个 JSON 文件开头有三样：contract 是约定的版本，version 是数据版本（内容文件的校验值前12位，内容变了它就变），licence 是许可。',
  'contract.schema': '每种文件有一份 JSON Schema（2020-12），放在旁边；发布前逐个文件按它检查。',
  'contract.money':
    '每份文本文件里的金额一律以元计、比例写成小数（0.3 即 30%）、数量用该事实的单位，都写成文字，例如 "1500000"：请按精确的小数计算，不要用浮点数。',
  'contract.quotes':
    '每项支持带着它依据的原话和位置：start、end 是在该条简体文本里的起止字符（从0起，不含止）。繁体与简体逐字等长，位置通用。',
  'contract.status': '时效状态按日期分段列出，两端都含当天；请按使用那一天取一段，不要只存一个词。',
  'contract.silence': 'null 是原文没有写，不是零。算法（pays）为 open 的没有公式，不要推测金额。',
  'contract.digest': '每项支持的 digest 由它的全部计算规则得出，规则改了它就变；更新记录同时必有一行。',
  'contract.change': '只增加内容时，约定的小数点后加一，请略过不认识的字段；删除、改名或改变含义时，整数加一，换新地址，旧地址保留。',

  changes: '约定的变化',
  'change.1.1':
    '增加：每份文本一个文件、relations.json、index.json、两种文字的更新订阅；每个文件写明 contract。原有文件只多了 contract 一项。',
  'change.1.0': 'catalogue.json、facts.json、measures.csv 和它们的 JSON Schema。',

  use: '怎样用',
  'use.one': '取一份文本：{path}，不必先取清单。',
  'use.join': '与自己的数据对接：facts.json 的 quotes 列出原文怎样称呼每一件事，可按原话对上。',
  'use.compute': '自动测算：程序代码里有无界面测算（npm run assess），与网页用同一套引擎，金额分毫不差。',
  'use.feed': '跟进变化：订阅更新记录；同一条更新的标识不变。',

  licence: '许可',
  'licence.texts': '政策原文属公开的官方文件。本站的整理、结构化数据与程序按 MIT 许可提供；转用时请写明数据版本和日期。',
  'licence.limits': '数据与网页一样只是整理：以原文为准，算出的是金额或上限，不是审批结果。',
})

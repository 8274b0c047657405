import { sentences, type WordsOf } from './sentences.ts'

/** 搜条款: its page, and the box on every page. */
export const searchWordsIn = sentences({
  'search.title': '搜条款',
  'search.description': '在收录的全部条款、支持事项、政策文本和责任单位中搜索：简体繁体都能搜，一个字也能搜，数字连单位也能搜。',
  'search.lead': '打出文中看得见的任何几个字。简体、繁体、全角、半角、大小写都一样；数字要打完整。',
  'search.placeholder': '搜条款：标识解析、首版次…',
  'search.label': '搜条款',
  'search.needsScript': '搜索需要脚本。以下列出全部条款，可以用浏览器的页内查找。',
  'search.all': '全部条款',
  'search.loading': '正在搜索……',
  'search.failed': '搜索没有打开，可能是网络断了。请再试一次；全部条款列在下面。',
  'search.again': '再试一次',
  'search.count': '“{q}”找到{n}处。',
  'search.first': '“{q}”找到{n}处，列出前{shown}处。',
  'search.part': '已查{looked}份，共{of}份可能有；先列出前{shown}处。',
  'search.more': '再列{n}处',
  'search.further': '继续查',

  'search.exact': '精确',
  'search.prefix': '前缀',
  'search.prefix.why': '字母词只打了一部分。',
  'search.synonym': '近义',
  'search.synonym.why': '换成意思相近的词找到的。',
  'search.near': '近似',
  'search.near.why': '有一个字不同。',
  'search.class.count': '{class} {n}处',

  'search.clause': '条款',
  'search.measure': '支持事项',
  'search.policy': '政策文本',
  'search.department': '责任单位',
  'search.term': '术语',

  'search.filters': '筛选',
  'search.region': '地区',
  'search.topic': '主题',
  'search.validity': '时效',
  'search.payee': '资金获得方',
  'search.any': '不限',
  'search.value': '{words}（{n}）',
  'search.unfilter': '去掉筛选',
  'search.filtered.none': '筛选以后没有了；不筛选有{n}处。',

  'search.none': '没有找到“{q}”。',
  'search.none.each': '分开来看：',
  'search.none.word': '“{word}” {n}处',
  'search.none.shorter': '少打几个字，只留最要紧的词，例如“标识解析”。',
  'search.none.other': '换一种说法：文中可能写“补助”而不写“补贴”，写“贯标”而不写“认证”。',
  'search.none.number': '数字要打完整，可以连单位一起打，例如“500万元”“30%”。',
  'search.none.absent': '文中没有的字词搜不到；本站未收录的文件也搜不到，不等于没有政策。',
  'search.none.all': '查看全部条款',

  'search.recent': '最近搜过',
  'search.recent.clear': '清除记录',
  'search.keys': '按“/”到搜索框，↑↓在结果之间移动。',
  'search.kept': '搜过的词只记在本浏览器。',
})

export type SearchWords = WordsOf<typeof searchWordsIn>

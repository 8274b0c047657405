/** What kind of file a path of the built site is: pages of one kind are compared with one another. */
const kinds: readonly (readonly [kind: string, path: RegExp])[] = [
  ['首页', /^$/],
  ['政策目录', /^policies\/$/],
  ['政策按条件', /^policies\/by\//],
  ['收到时的样子', /^policies\/[^/]+\/as-received\/$/],
  ['条款', /^policies\/[^/]+\/[^/]+\/$/],
  ['一份文本', /^policies\/[^/]+\/$/],
  ['一图读懂', /^at-a-glance\//],
  ['新旧对照', /^changes\/[^/]+\/$/],
  ['新旧对照目录', /^changes\/$/],
  ['支持事项', /^measures\/$/],
  ['支持事项按条件', /^measures\/./],
  ['主题', /^topics\/[^/]+\/$/],
  ['主题下的页', /^topics\/[^/]+\/./],
  ['地区', /^regions\//],
  ['对比', /^compare\/$/],
  ['对比下的页', /^compare\/./],
  ['测算', /^calculator\/$/],
  ['搜条款', /^search\/$/],
  ['时间轴', /^timeline\//],
  ['部门', /^departments\//],
  ['术语', /^glossary\//],
  ['更新记录', /^updates\//],
  ['我的清单', /^saved\/$/],
  ['说明', /^about\/$/],
]

/** A page of one script by its kind; null for what has its fellow in another script, and for what is not text. */
export function kindOf(path: string, script: string): string | null {
  const page = /^([^/]+)\/(.*)index\.html$/.exec(path)
  if (page !== null) return page[1] === script ? (kinds.find(([, pattern]) => pattern.test(page[2] ?? ''))?.[0] ?? '其他页面') : null
  if (/\.(html|css|js)$/.test(path)) return null
  return ofFile(path, script)
}

/** Data by its name, numbers and ids left out: data/rules/*, search/pieces-*. */
function ofFile(path: string, script: string): string | null {
  const said = /^(.*)\.(zh-[a-z]+)\.json$/.exec(path)
  if (said !== null && said[2] !== script) return null
  const name = (said?.[1] ?? path).replace(/\.json$/, '')
  if (/^(data|measures)\/[^/]+\//.test(name)) return `${name.split('/').slice(0, -1).join('/')}/*`
  if (/^search\//.test(name))
    return name.replace(/\/(pieces|topic)-.*/, '/$1-*').replace(/\/(?!names|suggest|table|pieces-|topic-).*/, '/*')
  return /^(data|measures)\//.test(name) ? name : null
}

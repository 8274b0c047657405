/** What is said of keeping things in this browser, where they are filled in and where they are listed. */
export const keptWords = {
  'kept.full': '此浏览器给本站的存储空间已满，刚才的改动没有保存，关闭或刷新本页后会丢失；其余功能不受影响。',
  'kept.newer': '本浏览器里存着较新版本的本站写下的内容，本页读不懂，原样留着，没有覆盖。在本页填写或加入的不会保存；刷新可得到新版本。',
  'kept.stuck': '上次保存的内容无法读取，又没有空间另存，所以原样留着，没有覆盖。在本页填写或加入的不会保存。',
  'kept.unread': '读不出的内容另存在本浏览器里，没有删除。',
  'kept.download': '下载读不出的内容',
  'kept.drop': '删除它',
  'kept.file': '读不出的内容.txt',
} as const

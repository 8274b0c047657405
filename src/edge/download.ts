/** Browsers inside chat apps take the click and save nothing. */
const saveNothing = /MicroMessenger|DingTalk|Lark|Feishu|QQ\/|Weibo|AlipayClient/i

/** Hands a file to the browser. @returns false where it is known that none would appear. */
export function download(name: string, content: Blob): boolean {
  if (!('download' in HTMLAnchorElement.prototype) || saveNothing.test(navigator.userAgent)) return false
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, 60_000)
  return true
}

export const csvFile = (text: string): Blob => new Blob([text], { type: 'text/csv;charset=utf-8' })

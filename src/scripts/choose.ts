/** Only on the bare entrance: a browser that asks for 繁體 gets it, any other 简体. A deep link is never redirected. */
const traditional = /^(zh-(hant|tw|hk|mo)|yue)/i
const wanted = navigator.languages.find((language) => /^(zh|yue)/i.test(language)) ?? 'zh-Hans'
const link = document.querySelector<HTMLAnchorElement>(`a[data-locale="${traditional.test(wanted) ? 'zh-Hant' : 'zh-Hans'}"]`)
if (link !== null) location.replace(link.href)

export {}

/** Where the browser does not read `#…:~:text=` itself, what does comes when such a link is opened. */
const [anchor = '', asked] = location.hash.split(':~:')
const main = document.getElementById('main')
if (asked && main && !Reflect.has(document, 'fragmentDirective'))
  void import('./markWords.ts').then(({ markWords }) => markWords(anchor, asked, main))

export {}

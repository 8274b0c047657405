import { tellLost } from './lost.ts'

/** Another page of this site, read as a document: nothing in it runs. @throws where it cannot be had. */
export function fetchPage(src: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    // It parses by itself: a page that makes documents of texts is refused (bundle/policy.ts).
    const asked = new XMLHttpRequest()
    asked.responseType = 'document'
    asked.onload = () => {
      if (asked.status === 200 && asked.responseXML !== null) {
        resolve(asked.responseXML)
        return
      }
      // What is gone is another release's.
      if (asked.status === 404) tellLost()
      reject(new Error(String(asked.status)))
    }
    asked.onerror = () => {
      reject(new Error(src))
    }
    asked.open('GET', src)
    asked.send()
  })
}

/** Another page of this site, read as a document: nothing in it runs. @throws where it cannot be had. */
export async function fetchPage(src: string): Promise<Document> {
  const answer = await fetch(src)
  if (!answer.ok) throw new Error(String(answer.status))
  return new DOMParser().parseFromString(await answer.text(), 'text/html')
}

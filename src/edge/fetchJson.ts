/** A data file of this site. @throws where it cannot be had; the page says so and offers to try again. */
export async function fetchJson<T>(src: string): Promise<T> {
  const answer = await fetch(src)
  if (!answer.ok) throw new Error(String(answer.status))
  return (await answer.json()) as T
}

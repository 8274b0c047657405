/** @returns whether the text is on the clipboard now: many browsers inside chat apps have none, or refuse it. */
export async function copyText(text: string): Promise<boolean> {
  // Absent outside secure contexts and in older web views, whatever the types say.
  const { clipboard } = navigator as { readonly clipboard?: Clipboard }
  if (clipboard === undefined) return false
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}

const longest = 60

/** What somebody wrote, short enough to be quoted in one line. */
export const brief = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest)}…`)

/** What somebody wrote that is no text, as JSON. */
export const briefly = (value: unknown): string => brief(JSON.stringify(value))

/**
 * Signs that a terminal obeys instead of showing, or that turn the order of what is read (ends of lines, escapes, marks of
 * direction, halves of a pair), as they are written in JSON: \u001b.
 */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, (sign) => [...units(sign)].map((unit) => `\\u${unit}`).join(''))

const units = (sign: string): string[] => sign.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'))

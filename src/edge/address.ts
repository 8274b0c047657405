/** A path of the site as a whole address, to be sent to others. */
export const addressOf = (path: string): string => new URL(path, location.href).href

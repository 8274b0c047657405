/** What one file may hold, and how it is gone through. */
export const mostBytes = 200_000_000
/** Enterprises in a CSV, and in an XLSX, which has to be read as a whole. */
export const mostRows = 100_000
export const mostSheetRows = 20_000
/** What an XLSX may unpack to, pictures aside, and how many cells of all its sheets may have something in them. */
export const mostUnpacked = 300_000_000
export const mostCells = 2_000_000
/** Columns: more is no list of enterprises. */
export const mostColumns = 1000
/** Rows that are computed and handed on at a time. */
export const blockRows = 250
/** Rows at the beginning of a table among which the headers are looked for. */
export const topRows = 40
/** Rows shown on the page. */
export const shownRows = 20

export const megabytes = (bytes: number): string =>
  bytes < 100_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** What a text does not say is said in the same words everywhere: every table of words takes them from here. */
export const silent = '原文未载明'
export const noCeiling = '原文未设上限'

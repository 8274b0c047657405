/** What this browser keeps for the site. Asking for it throws where it is blocked. */
export const pageStorage = (): Storage => localStorage

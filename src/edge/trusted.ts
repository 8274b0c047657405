/** The one policy of Trusted Types of this site: the address of a script of ours, and of nobody else's. */
interface Policies {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string }) => Policy
}
interface Policy {
  readonly createScriptURL: (url: string) => string
}
const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies }
const policy: Policy | undefined = trustedTypes?.createPolicy('site', { createScriptURL: own })

function own(url: string): string {
  const { origin, href } = new URL(url, location.href)
  if (origin !== location.origin) throw new TypeError(`not a script of this site: ${url}`)
  return href
}

/** For whatever starts a script from its address: a worker, the service worker. */
export const trusted = (url: string): string => (policy === undefined ? own(url) : policy.createScriptURL(url))

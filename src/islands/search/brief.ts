/** A passage is not said again in full. */
export const brief = (q: string): string => (Array.from(q.trim()).length > 40 ? `${Array.from(q.trim()).slice(0, 40).join('')}……` : q)

/** What browsers at the floor (src/README.md) do not have of their own: the last of a list, and whether a record itself has a key. */
export const lastOf = <T>(list: readonly T[]): T | undefined => list[list.length - 1]

export const owns = (record: object, key: string): boolean => Object.prototype.hasOwnProperty.call(record, key)

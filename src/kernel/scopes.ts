/** So many scopes has a token at most. */
export const mostScopes = 50

const longest = 80
const form = /^(?:\*|read|[a-z][a-z-]*\.(?:\*|[a-z][a-z-]*))$/

/** Whether this is written as a scope is: `*`, `read`, `campaigns.*` or the name of one operation. */
export const isScope = (written: string): boolean => written.length <= longest && form.test(written)

/** What an operation is about: the `campaigns` of `campaigns.plan`, and of `campaigns.*`. */
export const nounOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf('.')))

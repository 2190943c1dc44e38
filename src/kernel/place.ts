/** Where an operation stands: the web puts `/-` before it, the API `/api/v1`. */
export interface Place {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Plural nouns and the act as a noun, with `:parameters` that are fields of the input. */
  readonly path: string
}

export const get = (path: string): Place => ({ method: 'GET', path })
export const post = (path: string): Place => ({ method: 'POST', path })

/** The `:parameters` of an address, in its order. */
export const paramsOf = (path: string): readonly string[] =>
  [...path.matchAll(/:(\w+)/g)].flatMap(([, name]) => name ?? [])

/** An address with its `:parameters` filled in, each as one encoded part of it. */
export const filledPath = (path: string, valueOf: (name: string) => string): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(valueOf(name)))

import type * as Server from '@modelcontextprotocol/server'

type Sdk = typeof Server

let loaded: Promise<Sdk> | undefined

/** The protocol's own library, loaded with the first request: a start does without it. */
export const sdk = (): Promise<Sdk> => (loaded ??= import('@modelcontextprotocol/server'))

export type { Sdk }

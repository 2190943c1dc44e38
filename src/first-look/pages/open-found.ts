import type { Found } from '../found.ts'

/** What was found with the addresses of its places, as far as who looks may read them. */
export interface OpenFound extends Found {
  readonly title: string
  readonly best: readonly (Found['candidates']['best'][number] & {
    readonly title: string
    readonly url: string
  })[]
  readonly worst: readonly (Found['findings']['worst'][number] & { readonly url: string | undefined })[]
}

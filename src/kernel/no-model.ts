import type { Definition, Model } from './definition.ts'
import { missing } from './refusal.ts'

const none: readonly Definition<never>[] = Object.freeze([])

/** The model before a handbook was opened: it defines nothing. */
export const noModel: Model = Object.freeze({
  commit: '0'.repeat(40),
  zone: 'UTC',
  one: () => {
    throw missing('No handbook has been opened yet.')
  },
  find: () => undefined,
  all: () => none,
  definitions: none,
})

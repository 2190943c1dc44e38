import { dirname } from 'node:path'

/** The folder of the checkout: the one above `src` and, when bundled, above `dist`. */
export const root = dirname(import.meta.dirname)

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the checkout: the one above `src` and, when bundled, above `dist`. */
export const root = dirname(import.meta.dirname)

/** Of this program, as package.json has it. */
export const version = (): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version

import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** The folder of the checkout: the one above `src` and, when bundled, above `dist`. */
export const root = dirname(import.meta.dirname)

/** Whether this is a checkout; otherwise it was installed as a package, into a folder that npm may clear at any time. */
const isCheckout = existsSync(join(root, 'src', 'main.ts'))

/** Where everything is kept unless `FIRSTHAND_DATA` says otherwise: beside the sources, else in the account's own data folder. */
export const usualFolder = (): string => (isCheckout ? join(root, 'data') : join(accountData(), 'firsthand'))

function accountData(): string {
  const named = process.env['XDG_DATA_HOME']
  if (named?.startsWith('/')) return named
  return process.platform === 'darwin'
    ? join(homedir(), 'Library', 'Application Support')
    : join(homedir(), '.local', 'share')
}

/** Of this program, as package.json has it. */
export const version = (): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version

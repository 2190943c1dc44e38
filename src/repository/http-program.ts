import { join } from 'node:path'
import { runGit } from '#pages'

let known: Promise<string> | undefined

/** Where git's own HTTP program stands, which web servers start; by way of `git` it would be one process more. */
export function httpProgram(): Promise<string> {
  known ??= runGit(['--exec-path']).then((path) => join(path.toString().trim(), 'git-http-backend'))
  known.catch(() => (known = undefined))
  return known
}

import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StartProblem } from '../start-problem.ts'

/** Where a handbook is taken from, checked so that git reads it as that and nothing else. */
export type Origin =
  | { readonly kind: 'path'; readonly path: string; readonly name: string }
  | {
      readonly kind: 'url'
      /** Without name and password. */
      readonly url: string
      readonly name: string
      /** `name:password`, never shown, stored or passed as an argument. */
      readonly credentials?: string
    }

/** `git@example.org:team/handbook.git`, git's short form of ssh. */
const scpLike = /^(?:[A-Za-z0-9_][\w.+-]*@)?[A-Za-z0-9][\w.-]*:(?![-/:]).+$/

/** The same with a token or `name:password` that was said apart; hosts of git take a token with any name. */
export function originWith(written: string, token: string | undefined): Origin {
  const origin = originOf(written)
  if (origin.kind !== 'url' || token === undefined) return origin
  return { ...origin, credentials: token.includes(':') ? token : `oauth2:${token}` }
}

/** Reads FIRSTHAND_HANDBOOK: a path, or the address of a git repository. */
export function originOf(written: string): Origin {
  if (written.trim() === '')
    throw new StartProblem('FIRSTHAND_HANDBOOK is empty: name a folder, a bundle or a git URL.')
  if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(written)) return urlOrigin(written)
  if (scpLike.test(written)) return { kind: 'url', url: written, name: written }
  const path = resolve(written)
  return { kind: 'path', path, name: path }
}

function urlOrigin(written: string): Origin {
  const url = URL.canParse(written) ? new URL(written) : undefined
  if (url?.protocol === 'file:') {
    const path = pathIn(url)
    return { kind: 'path', path, name: path }
  }
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  if (!url || (!isWeb && url.protocol !== 'ssh:') || !/^[A-Za-z0-9[]/.test(url.hostname))
    throw new StartProblem(
      'FIRSTHAND_HANDBOOK is no address that a handbook can be read from. Use https://, http://, ssh:// or file://, or a path.',
    )
  const credentials =
    isWeb && (url.username || url.password) ? `${decoded(url.username)}:${decoded(url.password)}` : undefined
  url.password = ''
  if (isWeb) url.username = ''
  return { kind: 'url', url: url.href, name: url.href, ...(credentials !== undefined && { credentials }) }
}

function pathIn(url: URL): string {
  try {
    return fileURLToPath(url)
  } catch {
    throw new StartProblem(
      'FIRSTHAND_HANDBOOK is a file:// address that names no folder or bundle of this machine.',
    )
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Browser } from './front-door.ts'

/** What stock git answered: whether it went well, and all it said. */
export interface Said {
  readonly ok: boolean
  readonly said: string
}

const who = ['AUTHOR', 'COMMITTER'].flatMap((role) => [
  [`GIT_${role}_NAME`, 'Somebody'],
  [`GIT_${role}_EMAIL`, 'somebody@example.com'],
])
const env = {
  ...process.env,
  ...Object.fromEntries(who),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
}

/** Runs stock git in a folder. */
export const git = (cwd: string, args: readonly string[], input?: string | Buffer): Promise<Said> =>
  new Promise((resolve) => {
    const child = execFile('git', [...args], { cwd, env }, (fault, out, err) =>
      resolve({ ok: !fault, said: `${out}${err}`.trim() }),
    )
    child.stdin?.on('error', () => {})
    child.stdin?.end(input ?? '')
  })

/** Writes files below a folder and commits all that is there. */
export async function commit(
  folder: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  await git(folder, ['add', '--all', '--force'])
  await git(folder, ['commit', '--quiet', '--message', 'A change'])
}

/** Makes a token by the form, and reads its secret off the page as its owner does. */
export async function tokenOf(browser: Browser, scopes: string): Promise<string> {
  const { to } = await browser.send('/-/tokens', { name: 'For a test', scopes })
  return /<code>(fh_[^<]+)<\/code>/.exec((await browser.get(to)).body)?.[1] ?? ''
}

/** The address that git pushes to with a token. */
export const addressOf = (url: string, token: string, handle = 'noor'): string =>
  `${url.replace('http://', `http://${handle}:${token}@`)}/git`

/** Clones what somebody may read of a house's handbook into a new folder; what is public, without a token. */
export async function clone(url: string, folder: string, token = ''): Promise<string> {
  const address = token === '' ? `${url}/git/public` : addressOf(url, token)
  await git('/', ['clone', '--quiet', address, folder])
  return folder
}

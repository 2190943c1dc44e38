import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { misused } from '../command-problem.ts'
import type { Terminal } from '../terminal.ts'
import { readGiven } from '../words/read-given.ts'
import type { Wanted } from './way.ts'

/** From the file, the variable or whoever sits there; never from the command, which every account of the machine may list. */
export async function tokenFor({ tokenFile }: Wanted, terminal: Terminal, url: string): Promise<string> {
  const token = (await written(tokenFile, terminal, url)).trim()
  if (!/^[\x21-\x7e]+$/.test(token))
    throw misused(
      token === '' ? 'The token is empty.' : 'The token is one word without spaces; this is something else.',
    )
  const { protocol, hostname } = new URL(url)
  if (protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname))
    terminal.err(`The token goes to ${hostname} unencrypted: use https where others share the line.`)
  return token
}

async function written(
  file: string | undefined,
  { env, cwd, isAttended }: Terminal,
  url: string,
): Promise<string> {
  if (file !== undefined) return readGiven(file, cwd, 'the token')
  const held = env['FIRSTHAND_TOKEN']?.trim()
  if (held) return held
  if (!isAttended)
    throw misused(`${url} wants a token: FIRSTHAND_TOKEN holds it, or --token-file names its file.`)
  return asked(`Token for ${url}: `)
}

/** Shows nothing of what is typed. */
async function asked(question: string): Promise<string> {
  process.stderr.write(question)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}

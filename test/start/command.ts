import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { shellQuoted } from './shell-quoted.ts'
import { checkout } from './running.ts'

/** What came of one command. */
export interface Said {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

interface How {
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  readonly cwd?: string
  /** On a terminal of so many columns; both streams come out of it as one. */
  readonly columns?: number
}

/** What the product reads of its surroundings, and what Node guesses colours by: `CI` alone takes them away. */
const ours = /^(FIRSTHAND_.*|PORT|DATABASE_URL|NO_COLOR|FORCE_COLOR|NODE_DISABLE_COLORS|COLORTERM|TMUX|CI)$/
const foreign = ([name]: [string, unknown]): boolean => !ours.test(name)

/** Gives a command as a process of its own, with no setting but those given. */
export async function command(args: readonly string[], how: How = {}): Promise<Said> {
  const env = { ...Object.fromEntries(Object.entries(process.env).filter(foreign)), ...how.env }
  const words = [process.execPath, join(checkout, 'dist/main.js'), ...args]
  const [program = '', ...rest] =
    how.columns === undefined
      ? words
      : ['script', '-qec', `stty cols ${how.columns}; ${shellQuoted(words)}`, '/dev/null']
  const child = spawn(program, rest, { cwd: how.cwd ?? checkout, env, stdio: ['pipe', 'pipe', 'pipe'] })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  child.stdin.on('error', () => {})
  child.stdin.end(how.input ?? '')
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, err }
}

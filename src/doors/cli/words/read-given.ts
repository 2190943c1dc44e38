import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { misused } from '../command-problem.ts'

/** What a file that was named holds; `-` is standard input. */
export async function readGiven(path: string, cwd: string, what: string): Promise<string> {
  if (path === '-') {
    if (process.stdin.isTTY) process.stderr.write(`Reading ${what} from here; end it with Ctrl-D.\n`)
    return text(process.stdin)
  }
  return (await bytesGiven(path, cwd)).toString('utf8')
}

/** The same of a file that is no text. */
export async function bytesGiven(path: string, cwd: string): Promise<Buffer> {
  try {
    return await readFile(resolve(cwd, path))
  } catch (fault) {
    throw misused(`${path} cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`)
  }
}

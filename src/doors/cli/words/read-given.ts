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
  try {
    return await readFile(resolve(cwd, path), 'utf8')
  } catch (fault) {
    throw misused(`${path} cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`)
  }
}

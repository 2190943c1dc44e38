import { randomUUID } from 'node:crypto'
import { access, chmod, constants, mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Duplex } from 'node:stream'
import type { RefChange } from './ref-faults.ts'

/** What git's hook tells of a push that has arrived whole. */
export interface AskedPush {
  /** Where git holds the new objects until the hook has said yes; undefined where none came along. */
  readonly quarantine: string | undefined
  readonly changes: readonly RefChange[]
}

/** The answer, with the lines for the pusher's terminal. */
export interface PushAnswer {
  readonly taken: boolean
  readonly lines: readonly string[]
}

/** It needs a shell and nothing else: descriptor 3 is open from the process that started git. */
const script = `#!/bin/sh
# Asks Firsthand, which started this git, whether the push is taken. The answer comes on descriptor 3, line by line.
if [ -z "$FIRSTHAND_PUSH" ] || ! (: >&3) 2>/dev/null; then
  echo 'This folder is only a cache. Push to the address of Firsthand.' >&2
  exit 1
fi
printf '%s\\n' "$GIT_QUARANTINE_PATH" >&3
while read -r change; do printf '%s\\n' "$change" >&3; done
printf 'end\\n' >&3
while IFS= read -r line <&3; do
  case $line in
    yes) exit 0 ;;
    no) exit 1 ;;
    *) printf '%s\\n' "\${line#.}" >&2 ;;
  esac
done
exit 1
`

/** Lays the hook down and answers its folder; throws where the disk does not let programs run: git would skip it. */
export async function layHook(folder: string): Promise<string> {
  const hooks = join(folder, 'hooks')
  const hook = join(hooks, 'pre-receive')
  await mkdir(hooks, { recursive: true })
  const fresh = `${hook}.${randomUUID()}`
  await writeFile(fresh, script)
  await chmod(fresh, 0o755)
  await rename(fresh, hook)
  await access(hook, constants.X_OK)
  return hooks
}

const nothing = /^0+$/

/** Reads the hook's question; undefined where git ended without asking. */
export async function readAsked(hook: Duplex): Promise<AskedPush | undefined> {
  const lines: string[] = []
  for await (const line of createInterface({ input: hook, crlfDelay: 0 })) {
    if (line === 'end') {
      const [quarantine = '', ...moves] = lines
      return { quarantine: quarantine || undefined, changes: moves.map(changeOf) }
    }
    lines.push(line)
  }
  return undefined
}

function changeOf(line: string): RefChange {
  const [from = '', to = '', ...ref] = line.split(' ')
  return { ref: ref.join(' '), from: nothing.test(from) ? null : from, to: nothing.test(to) ? null : to }
}

/** Lines that a file's name or a message cannot use to write elsewhere on the terminal. */
const plain = (line: string): string => line.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')

/** Says the answer; a hook that has gone meanwhile is no fault. */
export function answerHook(hook: Duplex, { taken, lines }: PushAnswer): void {
  const said = lines.flatMap((line) => line.split('\n')).map((line) => `.${plain(line)}\n`)
  hook.write([...said, taken ? 'yes\n' : 'no\n'].join(''))
}

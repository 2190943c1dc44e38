import { styleText } from 'node:util'
import type { WriteStream } from 'node:tty'

type Style = Parameters<typeof styleText>[0]

/** Where a command was given, and where its words go: answers to `out`, everything said about them to `err`. */
export interface Terminal {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Columns of the screen; undefined where the answer goes to a file or a program. */
  readonly width: number | undefined
  /** Whether somebody sits there who can be asked. */
  readonly isAttended: boolean
  out(text: string): void
  err(text: string): void
  /** Colour for `out`, where it goes to a screen that has it. */
  paint(style: Style, text: string): string
  paintErr(style: Style, text: string): string
}

/** That of this process. A reader that goes away, such as `head`, is no fault of ours. */
export function openTerminal(args: readonly string[]): Terminal {
  const { stdout, stderr, stdin, env } = process
  for (const stream of [stdout, stderr]) stream.on('error', () => {})
  const line = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`)
  return {
    args,
    env,
    cwd: process.cwd(),
    width: widthOf(stdout),
    isAttended: stdin.isTTY && stderr.isTTY,
    out: (text) => void stdout.write(line(text)),
    err: (text) => void stderr.write(line(text)),
    paint: (style, text) => styleText(style, text, { stream: stdout }),
    paintErr: (style, text) => styleText(style, text, { stream: stderr }),
  }
}

/** A terminal that does not know its width has eighty columns. */
function widthOf(stream: WriteStream): number | undefined {
  if (!stream.isTTY) return undefined
  return stream.columns > 0 ? stream.columns : 80
}

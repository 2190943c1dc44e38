import { countInWords } from '#design'
import type { OnProgress } from './sink.ts'

/** Tells people at a terminal which table is under way, on standard error; to a log or a pipe nothing is told. */
export function tellProgress(stream: NodeJS.WriteStream = process.stderr): OnProgress {
  if (!stream.isTTY) return () => {}
  return ({ part, bytes, rows }) => {
    const line =
      rows === undefined ? `${part}  ${inWords(bytes)} …` : `${part}  ${countInWords(rows, 'row')}\n`
    stream.write(`\r\u001B[2K${line}`)
  }
}

const units = ['bytes', 'kB', 'MB', 'GB', 'TB']

/** `3.4 MB`, by thousands. */
export function inWords(bytes: number): string {
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3))
  return `${(bytes / 1000 ** step).toFixed(step === 0 ? 0 : 1)} ${units[step]}`
}

/** What a long start, and the reading after it, say as they go. */
export interface Progress {
  /** Another step begins, such as "Fetching the handbook". */
  step(what: string): void
  /** How far the step is. */
  count(done: number, of: number): void
  /** A line that stays. */
  line(text: string): void
  /** The step under way, for whoever asks meanwhile; undefined when nothing is. */
  readonly now: string | undefined
}

/** Where lines go: a terminal rewrites one, anything else gets plain ones. */
interface Out {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** Milliseconds between two counts of one step; a log file wants fewer of them than a terminal. */
const glances = { terminal: 100, plain: 3000 }

/** Says it on a terminal in one line that is rewritten, elsewhere in plain lines. */
export function saidProgress(out: Out, clock: () => number = () => performance.now()): Progress {
  const terminal = out.isTTY === true
  let now: string | undefined
  let what = ''
  let said = 0
  let open = false
  const show = (text: string): void => {
    if (!terminal) return void out.write(`${text}\n`)
    const room = Math.max(20, (out.columns ?? 80) - 1)
    out.write(`\r\u001B[2K${text.length > room ? `${text.slice(0, room - 1)}…` : text}`)
    open = true
  }
  return {
    get now() {
      return now
    },
    step(next) {
      what = next
      now = `${what} …`
      said = clock()
      show(now)
    },
    count(done, of) {
      now = `${what} ${inDigits(done)} of ${inDigits(of)}`
      const least = terminal ? glances.terminal : glances.plain
      if (clock() - said < least && done < of) return
      said = clock()
      show(now)
    },
    line(text) {
      now = undefined
      out.write(`${open ? '\r\u001B[2K' : ''}${text}\n`)
      open = false
    },
  }
}

const inDigits = (count: number): string => count.toLocaleString('en')

/** Says nothing: for commands and tests. */
export const silent: Progress = { step() {}, count() {}, line() {}, now: undefined }

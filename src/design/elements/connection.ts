/** Whether the house can be reached, and since when it cannot. */
type Heard = (away: Date | undefined) => void

const listeners = new Set<Heard>()
let since: Date | undefined
let again: ReturnType<typeof setTimeout> | undefined
let asking = false

/** Milliseconds between two looks whether it is there again, and that one may take. */
const pause = 5000

export const isAway = (): boolean => since !== undefined || !navigator.onLine

/** Tells of every change. */
export const onConnection = (heard: Heard): void => void listeners.add(heard)

function set(away: boolean): void {
  if (away === (since !== undefined)) return
  since = away ? new Date() : undefined
  for (const heard of listeners) heard(since)
}

/** Looks whether the house answers; somebody's question to it has come to nothing. */
export async function lookWhetherAway(): Promise<void> {
  if (asking) return
  asking = true
  clearTimeout(again)
  const answers = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(pause) }).then(
    () => true,
    () => false,
  )
  asking = false
  set(!answers)
  if (!answers) again = setTimeout(() => void lookWhetherAway(), pause)
}

/** `14:05`, as the reader's own clock has it. */
export const timeOf = (moment: Date): string =>
  new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment)

addEventListener('offline', () => set(true))
addEventListener('online', () => void lookWhetherAway())
if (!navigator.onLine || document.documentElement.dataset['kept']) void lookWhetherAway()

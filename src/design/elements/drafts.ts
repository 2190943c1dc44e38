/** What stands in a form that was not sent yet, or whose sending is not known to have arrived. */
export interface Draft {
  readonly values: readonly (readonly [name: string, value: string])[]
  readonly sent: boolean
}

const prefix = 'typed:'

export function readDraft(name: string): Draft | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export function keepDraft(name: string, draft: Draft): void {
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify(draft))
  } catch {
    // A full or forbidden storage keeps nothing; the form works without.
  }
}

export const dropDraft = (name: string): void => sessionStorage.removeItem(prefix + name)

/** An act that is done leads elsewhere by a redirect; an error page or a request to sign in says that it is not. */
function arrivedAfterAct(): boolean {
  const [way] = performance.getEntriesByType('navigation')
  const redirected =
    way instanceof PerformanceNavigationTiming && way.type === 'navigate' && way.redirectCount > 0
  return redirected && !('undone' in document.documentElement.dataset)
}

/** Drops what was sent and is done. */
export function dropDoneDrafts(): void {
  if (!arrivedAfterAct()) return
  for (const key of Object.keys(sessionStorage)) {
    const name = key.startsWith(prefix) ? key.slice(prefix.length) : undefined
    if (name && readDraft(name)?.sent) dropDraft(name)
  }
}

/** Forgets everything, so that the next person at this browser finds nothing. */
export function dropAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
}

/** How one file differs between two commits. A rename names the path it came from. */
export interface PathChange {
  readonly kind: 'added' | 'changed' | 'removed' | 'renamed'
  readonly path: string
  readonly from?: string
}

/** Takes one `status NUL path NUL [path NUL]` off the parts of a `-z --name-status` listing. */
export function takeChange(parts: Iterator<string>): PathChange | undefined {
  const status = parts.next().value?.trim()
  if (!status) return undefined
  const first = parts.next().value ?? ''
  const letter = status[0]
  if (letter === 'R' || letter === 'C') {
    const path = parts.next().value ?? ''
    return letter === 'R' ? { kind: 'renamed', path, from: first } : { kind: 'added', path }
  }
  return { kind: letter === 'A' ? 'added' : letter === 'D' ? 'removed' : 'changed', path: first }
}

/** All of a `-z --name-status` listing. */
export function changesIn(listing: Buffer): readonly PathChange[] {
  const parts = listing.toString('utf8').split('\0').values()
  const changes: PathChange[] = []
  for (let change = takeChange(parts); change; change = takeChange(parts)) changes.push(change)
  return changes
}

/** One version of the handbook, as git keeps it. */
export interface Commit {
  readonly oid: string
  /** The folder of all its files. */
  readonly tree: string
  readonly parents: readonly string[]
  /** The author's name only: an address is personal and is not read. */
  readonly author: string
  /** When it was written. */
  readonly authoredAt: Temporal.Instant
  /** When it entered this history; what "as of" goes by. */
  readonly committedAt: Temporal.Instant
  /** First line of the message. */
  readonly subject: string
  /** The whole of it. */
  readonly message: string
}

const epoch = Temporal.Instant.fromEpochMilliseconds(0)

/** Reads a raw commit object; what a hand-made commit leaves out is empty, never a crash. */
export function parseCommit(oid: string, bytes: Buffer): Commit {
  const raw = bytes.toString('utf8')
  const end = raw.indexOf('\n\n')
  const lines = (end === -1 ? raw : raw.slice(0, end)).split('\n')
  const valueOf = (name: string) =>
    lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1) ?? ''
  const author = valueOf('author')
  const message = end === -1 ? '' : raw.slice(end + 2).trimStart()
  return {
    oid,
    tree: valueOf('tree'),
    parents: lines.filter((line) => line.startsWith('parent ')).map((line) => line.slice('parent '.length)),
    author: author.slice(0, Math.max(0, author.lastIndexOf('<'))).trim(),
    authoredAt: instantIn(author),
    committedAt: instantIn(valueOf('committer')),
    subject: (message.split('\n')[0] ?? '').trim(),
    message,
  }
}

function instantIn(signature: string): Temporal.Instant {
  const seconds = Number(/> (\d{1,12}) [+-]\d{4}$/.exec(signature)?.[1] ?? NaN)
  return Number.isFinite(seconds) ? Temporal.Instant.fromEpochMilliseconds(seconds * 1000) : epoch
}

/** Where a backup goes to, piece by piece: each write settles when the next may come. */
export interface Sink {
  write(bytes: Buffer): Promise<void>
}

/** Where a backup comes from: read twice, once to verify it and once to load it. */
export interface BackupSource {
  /** As sentences call it. */
  readonly name: string
  open(): AsyncIterable<Buffer>
}

/** What has been done of one table so far, or of all of it once `rows` is known. */
export interface Progress {
  readonly part: string
  /** Of its content, uncompressed. */
  readonly bytes: number
  readonly rows?: number
}

export type OnProgress = (progress: Progress) => void

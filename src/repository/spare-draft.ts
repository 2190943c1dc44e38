import { rm } from 'node:fs/promises'
import { waitingDraft, type WaitingDraft } from './draft.ts'

/** One draft made beforehand: starting processes takes longer than most pushes need for all else. */
export class SpareDraft {
  readonly #folder: string
  #made: Promise<WaitingDraft | undefined> | undefined
  #closed = false

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Makes it if there is none. */
  make(): void {
    if (!this.#closed) this.#made ??= waitingDraft(this.#folder).catch(() => undefined)
  }

  /** The spare one, or one made now. */
  async take(): Promise<WaitingDraft> {
    const made = this.#made
    this.#made = undefined
    return (await made) ?? waitingDraft(this.#folder)
  }

  /** Ends its processes; its folder goes at the next start at the latest. */
  close(): void {
    this.#closed = true
    void this.#drop()
  }

  async #drop(): Promise<void> {
    const made = await this.#made
    made?.repository.close()
    if (made) await rm(made.gitDir, { recursive: true, force: true }).catch(() => undefined)
  }
}

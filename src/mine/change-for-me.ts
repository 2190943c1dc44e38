import type { Citation } from '#kernel'
import type { Why } from '#people'
import type { Reworded } from './pieces.ts'

/** Something that changed and concerns somebody: a rule that binds them, or a rule or page that they follow. */
export interface ChangeForMe {
  /** Of a page its address. */
  readonly page?: string
  /** Of a rule its kind and name. */
  readonly kind?: string
  readonly name?: string
  readonly title: string
  /** Where one reads it now; of what is gone, as it was. */
  readonly href: string
  readonly change: 'added' | 'ended' | 'renamed' | 'changed'
  /** Why it holds for them; absent where they only follow it. */
  readonly why?: Why
  readonly citation?: Citation
  /** Was and is, sentence by sentence. */
  readonly sentences: readonly Reworded[]
  /** Sentences that differ too. */
  readonly more: number
  /** Who wrote it, and since when it is in force. */
  readonly author?: string
  readonly since?: Temporal.Instant
  readonly historyHref: string
}

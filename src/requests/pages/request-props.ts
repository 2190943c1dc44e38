import type { ComponentChild } from 'preact'
import type { Asked, Attempt, Choice, Frame } from '#design'
import type { PastRuling } from '#kernel'
import type { Comment } from '../comments-store.ts'
import type { Excuse } from '../excuse.ts'
import type { PastAct } from '../history-of.ts'
import type { Field } from '../kinds/form.ts'
import type { Request, Somebody } from '../request.ts'
import type { SuggestedLabel } from '../suggested-labels.ts'

/** An answer as it is shown. */
export interface AnswerSaid {
  readonly id: string
  readonly label: string
  readonly html: string
}

/** A file as it is shown. */
export interface FileShown {
  readonly attachment: number
  readonly comment?: number
  readonly name: string
  /** What people call its type: `PNG`. */
  readonly title: string
  readonly picture: boolean
  readonly size: number
  readonly alt?: string
  readonly href: string
  readonly by: Pick<Somebody, 'name'>
  readonly at: Temporal.Instant
  /** Whether who looks may take it away. */
  readonly removes: boolean
}

/** A comment as it is shown. */
export interface CommentSaid extends Comment {
  readonly html: string
  readonly before: readonly { readonly html: string; readonly until: Temporal.Instant }[]
  /** For whoever wrote it: which of its lines look like actions and are text. */
  readonly hints: readonly string[]
}

/** What one request's page is drawn from. */
export interface RequestProps {
  readonly request: Request
  readonly projectTitle: string
  readonly typeTitle?: string
  readonly typeHref?: string
  /** Its text, set. */
  readonly bodyHtml: string
  readonly answers: readonly AnswerSaid[]
  readonly comments: readonly CommentSaid[]
  /** What pages would have on it and it does not carry. */
  readonly suggested: readonly SuggestedLabel[]
  readonly files: readonly FileShown[]
  readonly rulings: readonly PastRuling[]
  /** Since its answers were changed its page gives it to others than who has it. */
  readonly othersNow: boolean
  readonly excuses: readonly Excuse[]
  readonly history: readonly PastAct[]
  /** Open and ended follow-ups that were split off. */
  readonly followUps: readonly Request[]
  readonly follows: boolean
  /** Whether who looks works here, may change what it says, may say what becomes of it, and may open it again. */
  readonly works: boolean
  readonly changes: boolean
  readonly triages: boolean
  readonly reopens: boolean
  readonly labels: readonly Choice[]
  /** The fields of its type as that is now, and what is answered there as a form writes it. */
  readonly form: readonly Field[]
  readonly written: Readonly<Record<string, string>>
  readonly projects: readonly Choice[]
  /** What other modules show of it. */
  readonly parts: readonly ((frame: Frame) => ComponentChild)[]
  readonly attempt?: Attempt
  readonly asked?: Asked
  readonly today: Temporal.PlainDate
}

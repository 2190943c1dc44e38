import type { Subject } from '#kernel'
import type { Content } from './content.ts'
import type { Vote } from './standing.ts'

/** Somebody as they are named beside what they did. */
export interface Named {
  readonly id: string
  readonly handle: string
  readonly name: string
}

/** A word as it is kept, also one that was taken back. */
export interface KeptVote extends Vote {
  readonly who: Named
  readonly at: Temporal.Instant
  readonly why?: string
  /** Because of what they spoke where it was not their own seat. */
  readonly because?: string
  readonly takenBackAt?: Temporal.Instant
}

/** What an expert answered who was asked to come along. */
export interface HelpAnswer {
  readonly who: Named
  readonly accepts: boolean
  readonly why?: string
  readonly at: Temporal.Instant
}

/** An approval that was asked for: for one thing, under one rule. */
export interface Round {
  readonly id: string
  readonly number: number
  /** Lasting id of the rule, and its name then. */
  readonly ruleId: string
  readonly rule: string
  readonly subject: Subject
  readonly askedBy: Named
  readonly askedAt: Temporal.Instant
  readonly why?: string
  readonly until?: Temporal.Instant
  readonly readers?: readonly string[]
  readonly closedAt?: Temporal.Instant
  readonly decided?: {
    readonly outcome: 'given' | 'refused'
    readonly at: Temporal.Instant
    readonly who: Named
    readonly content: Content
  }
  readonly effect?: { readonly at: Temporal.Instant; readonly fault?: string }
  readonly ended?: {
    /** `over`: what it was asked for has ended. */
    readonly how: 'taken back' | 'changed' | 'over'
    readonly at: Temporal.Instant
    readonly who: Named
    readonly facts: readonly string[]
    readonly why?: string
  }
  /** Oldest first, those taken back too. */
  readonly votes: readonly KeptVote[]
  /** Those that hold. */
  readonly delegations: readonly { readonly from: Named; readonly to: Named; readonly why?: string }[]
  readonly helps: readonly { readonly topic: string; readonly answers: readonly HelpAnswer[] }[]
}

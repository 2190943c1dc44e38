import type { Act, Db, Facts, Look, Subject } from '#kernel'
import type { Around } from '#people'
import type { Effect } from './kinds/approval-value.ts'

/** Something that may need an approval, as its owner knows it. */
export interface Thing {
  readonly title: string
  readonly href: string
  /** What `where` and `ask-again-if-changed` may speak of. */
  readonly facts: Facts
  /** Those of them that say how it is worked on and not what it is: they void nothing unless the page names them. */
  readonly loose?: readonly string[]
  /** What an approval is bound to beside the facts and no rule may speak of; a name has a space in it, so that it is no fact’s. */
  readonly bound?: Facts
  /** Names of approvals that would let it through where a rule holds it back: nothing needs those otherwise. */
  readonly wants?: readonly string[]
  /** Ids of those whose own it is: who made it, who wrote what it says. */
  readonly authors: readonly string[]
  /** Ids of those who changed loose facts, by the fact: it is their own too where the page names that one. */
  readonly looseAuthors?: Readonly<Record<string, readonly string[]>>
  /** Where it happens and who asks for it, for rules that say who decides by that. */
  readonly around: Around
  /** Ids of those who may see it; absent: whoever works here. */
  readonly readers?: readonly string[]
  /** Why nothing can be asked or decided for it now: `It was called off.` */
  readonly over?: string
}

/** What an approval came to, as it is told to whoever owns the thing. */
export interface Decision {
  readonly number: number
  readonly outcome: 'given' | 'refused'
  /** Id of whose word decided it; Firsthand’s own where the page came to ask for less. */
  readonly by: string
  /** Name of the rule, and its title. */
  readonly rule: string
  readonly title: string
  /** What was said against it. */
  readonly why?: string
  /** Id of who asked. */
  readonly askedBy: string
  /** What the page wants done, where it was given. */
  readonly effect?: Effect
}

/** What approvals may speak of, contributed by the module that owns it. */
export interface ApprovalSubject {
  /** The word in `of:`, by which the journal names it too: `campaigns`. */
  readonly of: string
  /** The id of the one with this number, where whoever looks may see it. */
  idOf(this: void, look: Look, number: number): Promise<string | undefined>
  /** Which of the ids whoever looks may see: those that `things` answers, and no more read than that takes. */
  seen(this: void, look: Look, ids: readonly string[]): Promise<ReadonlySet<string>>
  /** Those of the ids that whoever looks may see. */
  things(this: void, look: Look, ids: readonly string[]): Promise<ReadonlyMap<string, Thing>>
  /** Keeps others from changing it until the act ends; what is read of it after this is as the last of them left it. */
  lock?(this: void, db: Db, id: string): Promise<void>
  /**
   * Does what follows, as Firsthand itself, once for each decision; answers facts for the journal beside the number of the thing.
   * A refusal it throws is kept beside the decision.
   */
  decided?(this: void, act: Act, subject: Subject, decision: Decision): Promise<Facts>
}

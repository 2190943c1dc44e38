import { z } from 'zod'
import type { Act, Look, Subject } from './act.ts'
import type { Permission } from './permission.ts'
import type { Place } from './place.ts'
import type { Relation } from './relation.ts'
import type { Who } from './rights.ts'

/** What a journal entry offers to `undo`. */
export interface Undoable {
  readonly facts: Readonly<Record<string, unknown>>
  readonly subject?: Subject
}

/** What a journal entry offers to `told`, which finds the names of what its ids and numbers stand for. */
export interface Told extends Undoable {
  /** Who did it, at the beginning of the sentence: `You` where that is who reads it. */
  readonly who: string
  /** Their id; absent for strangers. */
  readonly byId?: string
}

/** An act that takes another one back. */
export interface Undo {
  readonly name: `${string}.${string}`
  readonly input: Readonly<Record<string, string | number>>
}

/** What is known of an operation without doing it; doors, reference and tests read it. */
export interface Said<Input extends z.ZodType = z.ZodType> {
  /** `nouns.verb`: operation id, command, journal kind and token scope. */
  readonly name: `${string}.${string}`
  readonly at: Place
  /** One sentence, as the reference shows it. */
  readonly summary: string
  /** The most it is for: asked before anything is loaded. */
  readonly who: Who
  /** Among those, whom alone its `may` lets: whoever stands in one of these relations. All of them unless said. */
  readonly narrowed?: readonly Relation[]
  /** Takes no field that it does not name. */
  readonly input: Input
  /** What it answers, in JSON on one side and as the program has it on the other; what it does not name stays inside. */
  readonly answers: z.ZodType
  /** An input that runs on the sample on that day. */
  example(this: void, today: Temporal.PlainDate): z.input<Input>
  /** Takes away what no other act brings back. */
  readonly destroys?: true
  /** Means something only in a browser: it opens or ends the session there. Programs are not offered it. */
  readonly browsersOnly?: true
  /**
   * What is sent with it proves who somebody is. It is neither kept under a key, not even as a hash, nor tried dry: that
   * would be a try that counts for nothing.
   */
  readonly proves?: true
  /**
   * Asks for somebody who proved only just who they are, in person; programs never do it. Words where it holds for some
   * of it only, like `where an address changes`: then `needsFresh` says when.
   */
  readonly fresh?: true | string
  /** Administrators find it in the list of who came in and who may. */
  readonly audited?: true
  /** Of those: what somebody tried who was turned away, after “tried to”: `sign in with a code`. */
  readonly tried?: string
  /** Programs outside may be told that it was done; private unless said. */
  readonly announced?: true
}

/**
 * An act: something a person does. Every door reads this one value. Its steps are methods, so that a list may hold acts
 * of any input: what a door passes to them has been parsed by `input` and loaded by `on`.
 */
export interface Operation<
  Input extends z.ZodType = z.ZodType,
  Subject = unknown,
  Result = unknown,
> extends Said<Input> {
  readonly does: 'act'
  /** Loads what the act is about, once, through a query that sees only what the person may see. */
  on(this: void, act: Act, input: z.output<Input>): Subject | Promise<Subject>
  may(this: void, act: Act, subject: Subject, input: z.output<Input>): Permission | Promise<Permission>
  /** Whether this one asks for somebody who proved only just who they are. */
  needsFresh?(this: void, act: Act, subject: Subject, input: z.output<Input>): boolean | Promise<boolean>
  run(this: void, act: Act, subject: Subject, input: z.output<Input>): Promise<Result>
  /** The sentence that the journal shows for it, without its full stop; people and things by names that who looks may see. */
  told(this: void, entry: Told, look: Look): string | Promise<string>
  /** What takes it back, offered right after it: an act like any other, which may be refused. Undefined where nothing does. */
  undo?(this: void, entry: Undoable): Undo | undefined
}

/** A question: something a person reads. Nothing is written. */
export interface Question<Input extends z.ZodType = z.ZodType, Answer = unknown> extends Said<Input> {
  readonly does: 'question'
  may(this: void, look: Look, input: z.output<Input>): Permission | Promise<Permission>
  answer(this: void, look: Look, input: z.output<Input>): Promise<Answer>
}

/** What it comes to fits what it says it answers. */
type Spoken<Whole, Wide> = Omit<Whole, 'does' | 'answers'> & { readonly answers: z.ZodType<Wide> }

/** Says an act once. */
export const operation = <Input extends z.ZodType, Subject, Wide, Result extends Wide>(
  said: Spoken<Operation<Input, Subject, Result>, Wide>,
): Operation<Input, Subject, Result> => Object.freeze({ ...said, input: closed(said.input), does: 'act' })

/** Says a question once. */
export const question = <Input extends z.ZodType, Wide, Answer extends Wide>(
  said: Spoken<Question<Input, Answer>, Wide>,
): Question<Input, Answer> => Object.freeze({ ...said, input: closed(said.input), does: 'question' })

/** A field that nobody reads was meant for something: it is refused, not dropped. */
const closed = <Input extends z.ZodType>(input: Input): Input =>
  // `strict` answers the same type of schema.
  input instanceof z.ZodObject ? (input.strict() as unknown as Input) : input

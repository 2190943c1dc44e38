import type { z } from 'zod'
import type { Act, Look } from './act.ts'

/** Whether this person may; a "no" says why in words. */
export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly reason: string }

export const yes: Permission = Object.freeze({ allowed: true })
export const no = (reason: string): Permission => ({ allowed: false, reason })

/** Where an operation stands: the web puts `/-` before it, the API `/api/v1`. */
export interface Place {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Plural nouns and the act as a noun, with `:parameters` that are fields of the input. */
  readonly path: string
}

export const get = (path: string): Place => ({ method: 'GET', path })
export const post = (path: string): Place => ({ method: 'POST', path })

/** What a journal entry offers to `told`: ids are resolved to words by the reader of the journal. */
export interface Told {
  readonly who: string
  readonly facts: Readonly<Record<string, unknown>>
}

interface Said<Input extends z.ZodType> {
  /** `nouns.verb`: operation id, command, journal kind and token scope. */
  readonly name: `${string}.${string}`
  readonly at: Place
  /** One sentence, as the reference shows it. */
  readonly summary: string
  readonly input: Input
  /** An input that runs on the sample. */
  readonly example: z.input<Input>
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
  run(this: void, act: Act, subject: Subject, input: z.output<Input>): Promise<Result>
  /** The sentence that the journal shows for it. */
  told(this: void, entry: Told): string
}

/** A question: something a person reads. Nothing is written. */
export interface Question<Input extends z.ZodType = z.ZodType, Answer = unknown> extends Said<Input> {
  readonly does: 'question'
  may(this: void, look: Look, input: z.output<Input>): Permission | Promise<Permission>
  answer(this: void, look: Look, input: z.output<Input>): Promise<Answer>
}

type Spoken<Whole> = Omit<Whole, 'does'>

/** Says an act once. */
export const operation = <Input extends z.ZodType, Subject, Result>(
  said: Spoken<Operation<Input, Subject, Result>>,
): Operation<Input, Subject, Result> => Object.freeze({ ...said, does: 'act' })

/** Says a question once. */
export const question = <Input extends z.ZodType, Answer>(
  said: Spoken<Question<Input, Answer>>,
): Question<Input, Answer> => Object.freeze({ ...said, does: 'question' })

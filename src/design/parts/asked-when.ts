/**
 * A field that is asked with some answers only. Without script it always stands there, and its hint says when it is asked;
 * with it, it shows while those answers are given, and is sent and insisted on only then.
 */
export interface AskedWhen {
  /** Names of choices before it, each with the answers with which it is asked; an empty one is none. */
  readonly answers: readonly (readonly [name: string, answers: readonly string[]])[]
  /** It must be answered where it is asked. */
  readonly needed: boolean
}

/** What the script reads of it. */
export const askedWhen = (when: AskedWhen | undefined) =>
  when === undefined || when.answers.length === 0
    ? {}
    : { 'data-when': JSON.stringify(when.answers), ...(when.needed && { 'data-needed': true }) }

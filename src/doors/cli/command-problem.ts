import { exitCodes } from './exit-codes.ts'

/** A command that ends with a sentence instead of an answer. */
export class CommandProblem extends Error {
  override readonly name = 'CommandProblem'
  readonly exitCode: number

  constructor(sentence: string, exitCode: number) {
    super(sentence)
    this.exitCode = exitCode
  }
}

/** What was written is no command; the sentence says what would be. */
export const misused = (sentence: string): CommandProblem => new CommandProblem(sentence, exitCodes.usage)

/** Nobody answers there, or not now. */
export const unreachable = (sentence: string): CommandProblem =>
  new CommandProblem(sentence, exitCodes.unreachable)

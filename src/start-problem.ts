/** Something outside the program keeps it from starting; its message is the one sentence that is shown before exit code 1. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'
}

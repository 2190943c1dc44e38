/** An answer as a form takes it: a text, a number, yes or no, or several choices. */
export type Answer = string | number | boolean | readonly string[]

/** Answers by the ids of the form's fields. */
export type Fields = Readonly<Record<string, Answer>>

/** An answer in one line. */
export const answerSaid = (answer: Answer | undefined): string =>
  answer === undefined ? '' : typeof answer === 'object' ? answer.join(', ') : String(answer)

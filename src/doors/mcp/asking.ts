import { answerSaid, ask, mayAtAll, type Operation, type Person, type Question } from '#kernel'
import { sentAs, type Answer } from './json.ts'
import type { McpWorld } from './world.ts'

/** One request of an assistant: for whom, and what it may be told of. */
export interface Asking {
  readonly world: McpWorld
  readonly by: Person
  /** Names a fault in the log and to who asked. */
  readonly requestId: string
}

export type Known = Operation | Question

/** Everything that means something outside of a browser, whoever may use it. */
export const spoken = ({ operations, questions }: McpWorld): readonly Known[] =>
  [...questions, ...operations].filter(({ browsersOnly }) => browsersOnly !== true)

/** What this person may use at all. */
export const usable = ({ world, by }: Asking): readonly Known[] =>
  spoken(world).filter((one) => mayAtAll(by, one).allowed)

/** `campaigns.plan` as a tool is called: `campaigns_plan`. */
export const toolName = (name: string): string => name.replaceAll(/[^a-z0-9]/gi, '_')

/** Answers one of the handbook's own questions, in JSON as every door has it. */
export async function answerOf(
  { world, by }: Asking,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const question = world.questions.find((one) => one.name === name)
  if (!question) throw new Error(`there is no question ${name}`)
  return sentAs(answerSaid(question, await ask(world.house, by, question, input)))
}

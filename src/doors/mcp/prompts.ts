import { howDidThisChange } from './how-did-this-change.ts'
import { mayIPrompt } from './may-i-prompt.ts'
import type { Prompt } from './prompt.ts'
import { whatIsTheRule } from './what-is-the-rule.ts'
import { whoAnswersFor } from './who-answers-for.ts'

/** The usual questions. */
export const prompts: readonly Prompt[] = [whatIsTheRule, mayIPrompt, whoAnswersFor, howDidThisChange]

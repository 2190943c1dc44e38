import { toolName, usable } from './asking.ts'
import { findAbout } from './find.ts'
import { contentOf } from './found-content.ts'
import { mayIName } from './may-i-tool.ts'
import { manners, text, type Prompt } from './prompt.ts'

export const mayIPrompt: Prompt = {
  name: 'may_i',
  title: 'May I …?',
  description: 'Whether you may do something now, under which sentence, and if not, what would work.',
  argument: { name: 'what', description: 'What you want to do.', completes: 'nothing' },
  async ask(asking, what) {
    const acts = usable(asking).filter(({ does }) => does === 'act')
    const list = acts.map(({ name, summary }) => `- ${toolName(name)}: ${summary}`).join('\n')
    const how =
      acts.length === 0
        ? 'You are not signed in: say what the pages say, and that a token is needed to ask for oneself.'
        : `If one of these acts is meant, call the tool ${mayIName} with it; nothing is done by that. Do the act itself only when asked to.\n${list}`
    return [
      text(`May I do this: ${what}? ${how}\n${manners} If the answer is no, name what would work.`),
      ...(await contentOf(asking, await findAbout(asking, what))),
    ]
  },
}

import { findAbout } from './find.ts'
import { contentOf } from './found-content.ts'
import { manners, text, type Prompt } from './prompt.ts'

export const whatIsTheRule: Prompt = {
  name: 'what_is_the_rule',
  title: 'What is the rule for …?',
  description: 'What the handbook says about something, with the sentences and the rules that run them.',
  argument: { name: 'about', description: 'What you want to know the rule for.', completes: 'titles' },
  ask: async (asking, about) => [
    text(`What is the rule for: ${about}? ${manners}`),
    ...(await contentOf(asking, await findAbout(asking, about))),
  ],
}

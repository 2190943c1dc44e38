import { findAbout } from './find.ts'
import { contentOf } from './found-content.ts'
import { manners, text, type Prompt } from './prompt.ts'

export const whoAnswersFor: Prompt = {
  name: 'who_answers_for',
  title: 'Who answers for …?',
  description: 'Who answers for a topic: owners of its pages and rules, and those whom they name.',
  argument: { name: 'topic', description: 'What you look for somebody for.', completes: 'titles' },
  async ask(asking, topic) {
    const found = await findAbout(asking, topic)
    const owners = [...found.hits, ...found.rules].flatMap((one) =>
      one.owner === undefined ? [] : `- ${one.owner} answers for ${one.title}`,
    )
    const known = owners.length === 0 ? '' : `\nNamed as owners:\n${[...new Set(owners)].join('\n')}`
    return [
      text(
        `Who answers for: ${topic}? Name people or roles and the sentence that says so. ${manners}${known}`,
      ),
      ...(await contentOf(asking, found)),
    ]
  },
}

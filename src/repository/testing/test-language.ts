import { z } from 'zod'
import { kind } from '#model'
import type { Language } from '../compile-version.ts'

/** A rule with a number, and nothing else that later modules make of limits. */
const cap = kind({
  kind: 'cap',
  about: 'Caps something, for tests.',
  name: 'name',
  schema: z.strictObject({ name: z.string(), most: z.number(), formerly: z.array(z.string()).optional() }),
  compile: ({ most }) => most,
  say: (most) => `At most ${most}.`,
  claims: (most) => [{ says: 'count', key: ['most'], value: most, counts: ['campaigns'] }],
  example: { paragraph: 'At most three campaigns.', block: 'name: a\nmost: 3\n' },
  refused: [],
})

export const testLanguage: Language = {
  kinds: [cap],
  people: { path: 'data/people.yml', read: () => ({ people: [], findings: [] }) },
}

/** The value of a cap in a model. */
export const capKind = cap

/** A page with one cap. The block begins on line 5, its `most:` stands on line 7; a word for the number breaks it. */
export const capPage = (most: string | number, name = 'paid-social'): string =>
  `# Paid social\n\nTeams may start ${most} campaigns a month.\n\n\`\`\`cap\nname: ${name}\nmost: ${most}\n\`\`\`\n`

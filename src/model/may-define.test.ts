import { expect, test } from 'vitest'
import { kind } from './kind.ts'
import { mayDefine } from './may-define.ts'
import { z } from 'zod'

const cap = kind({
  kind: 'cap',
  about: 'Caps something, for tests.',
  name: 'name',
  schema: z.strictObject({ name: z.string(), most: z.number() }),
  compile: ({ most }) => most,
  say: (most) => `At most ${most}.`,
  claims: () => [],
  example: { paragraph: 'At most three campaigns.', block: 'name: a\nmost: 3\n' },
  refused: [],
})

const fence = '```'

test.each([
  ['a rule', `${fence}cap\nname: a\n${fence}\n`, true],
  ['a rule with a longer fence and blanks', '~~~~  cap\nname: a\n~~~~\n', true],
  ['a rule in a list in a quotation', `> - ${fence}{.cap}\n>   name: a\n`, true],
  ['a misspelt one', `${fence}capp\nname: a\n${fence}\n`, true],
  ['one swallowed by code that never closes', `${fence}text\n\n${fence}cap\nname: a\n`, true],
  ['code of a language', `${fence}yaml\nname: a\n${fence}\n`, false],
  ['code without a word', `${fence}\nname: a\n${fence}\n`, false],
  ['no code at all', 'The cap is three.\n', false],
])('%s: whether the page has to be parsed for rules', (_what, text, parsed) => {
  expect(mayDefine(text, [cap])).toBe(parsed)
})

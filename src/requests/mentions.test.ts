import { expect, test } from 'vitest'
import { handlesIn } from './mentions.ts'

test.each([
  ['in words', 'Ask @noor, or @Theo.', ['noor', 'theo']],
  ['in an address', 'noor@example.com', []],
  ['in a quote', '> @noor said so\n@theo: yes', ['theo']],
  ['in code', 'Run `git log @noor` for @theo', ['theo']],
  ['in a block of code that is moved in', '  ```\n  @noor\n  ```\n@theo', ['theo']],
  ['behind code that looks like a block', '```@noor``` is her handle, @theo', ['theo']],
  ['in a hint that nobody reads', '<!-- Name @noor where it is about money -->\nFor @theo', ['theo']],
  ['in a hint with a mark of code', '<!-- a ` of @noor --> For @theo, `x`', ['theo']],
  ['behind code about hints', 'Write `<!--` there.\nFor @theo', ['theo']],
  ['in a hint over lines', '<!--\n@noor\n--> For @theo', ['theo']],
])('whom a text names %s', (_, text, named) => {
  expect(handlesIn(text)).toEqual(named)
})

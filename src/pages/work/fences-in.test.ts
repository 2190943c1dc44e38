import { expect, test } from 'vitest'
import { fencesIn } from './read-elsewhere.ts'

const rule = 'Teams may start three.\n\n```limit\nname: three\n```\n'

test('a rule below a heading that is closed is cited without it, one that is closed with it keeps it', async () => {
  const source = `# Limits\n\n::: confidential noor\n## A merger\n:::\n\n${rule}\n::: confidential noor\n## A merger, once more\n\n${rule}:::\n\n## What holds\n\n${rule}`
  const fences = await fencesIn({ path: 'limits.md', source })
  expect(fences?.map(({ section }) => section?.title)).toEqual([
    undefined,
    'A merger, once more',
    'What holds',
  ])
})

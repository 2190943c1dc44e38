import { expect, test } from 'vitest'
import { parsePage, textBlocks } from '#pages'
import { bestPlace, excerptOf } from './best-place.ts'

const page = (source: string) => textBlocks(parsePage({ path: 'page.md', source }))

const handbook = `---
title: Paid social
---
We spend with care.

## How many at a time

Teams may start **three** [paid social](ads.md) campaigns
a calendar month.

\`\`\`limit
name: paid-social-per-team
\`\`\`

## Budget

Paid social has a budget of its own.
`

test('a paragraph that holds all words is found with its section and the lines of the file', () => {
  expect(bestPlace(page(handbook), ['paid', 'social', 'three'])?.block).toEqual({
    sort: 'prose',
    text: 'Teams may start three paid social campaigns a calendar month.',
    lines: [8, 9],
    section: { id: 'how-many-at-a-time', title: 'How many at a time' },
  })
})

test('a heading that holds the words leads to what stands below it', () => {
  expect(bestPlace(page(handbook), ['how', 'many'])?.block.lines).toEqual([8, 9])
})

test('other sections that hold the words are named', () => {
  const place = bestPlace(page(handbook), ['paid', 'social'])
  expect([place?.block.section?.id, place?.others]).toEqual([
    'how-many-at-a-time',
    [{ id: 'budget', title: 'Budget' }],
  ])
})

test('words that stand only in a block lead to the block', () => {
  expect(bestPlace(page(handbook), ['paid-social-per-team'])?.block).toMatchObject({
    sort: 'code',
    lines: [11, 13],
  })
})

test('an empty page has no place', () => {
  expect(bestPlace(page(''), ['paid'])).toBeUndefined()
})

test('a long paragraph is quoted around the word', () => {
  const quote = excerptOf(`${'before '.repeat(100)}needle ${'after '.repeat(100)}`, ['needle'])
  expect(quote).toMatch(/^….*needle.*…$/)
  expect(quote.length).toBe(402)
})

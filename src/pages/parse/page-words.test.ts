import { expect, test } from 'vitest'
import { pageWords } from './page-words.ts'

test.each([
  [
    'a title as a number, or as yes',
    { title: 2026, description: true },
    { title: '2026', description: 'true' },
  ],
  ['a list where a word belongs', { Title: ['Paid', 'Social'] }, { title: 'Paid, Social' }],
  ['a slip of the pen', { decription: 'Short.' }, { description: 'Short.' }],
  ['a shorter title for the sidebar', { linkTitle: 'Ads' }, { linkTitle: 'Ads' }],
  [
    'former addresses, of Hugo and of Jekyll, as a list or alone',
    { aliases: ['/a/', 'b'], redirect_from: '/c', permalink: '/d/' },
    { aliases: ['/a/', 'b', '/c', '/d/'] },
  ],
  ['a pattern of addresses is none', { permalink: '/:categories/:title/' }, {}],
  ['where the page went', { redirect_to: ['https://x.example/'] }, { redirectTo: 'https://x.example/' }],
  ['hidden from lists', { toc_hide: 'true' }, { hidden: true }],
  ['expressly not hidden', { toc_hide: false }, { hidden: false }],
  ['not published yet', { published: false }, { draft: true }],
  ['a draft no more', { draft: false }, { draft: false }],
  ['no list at its end', { no_list: true }, { listsNothing: true }],
  ['who is directly responsible', { dris: ['@noor', 'ada'] }, { owner: 'noor' }],
  ['the owner before who maintains', { maintainers: ['ada'], owner: '@noor' }, { owner: 'noor' }],
  ['a weight in quotation marks', { weight: '10' }, { weight: 10 }],
  ['a weight that is none', { weight: [] }, {}],
  [
    'what holds for all below, in its order, for some of them by where they stand or what they are',
    {
      cascade: [
        { owner: 'noor' },
        { owner: 'ada', toc_hide: true },
        { _target: {}, draft: true },
        { target: { path: '/a/**', kind: 'page' }, draft: true },
      ],
    },
    {
      cascade: [
        { words: { owner: 'noor' } },
        { words: { owner: 'ada', hidden: true } },
        { words: { draft: true }, path: '/a/**', kind: 'page' },
      ],
    },
  ],
  ['what cascades to nothing', { cascade: 'docs' }, {}],
])('front matter says: %s', (_, values, words) => expect(pageWords(values)).toEqual(words))

import { expect, test } from 'vitest'
import { withWholeLinks } from './whole-links.ts'

test('a link within the handbook is an address that a browser opens; pages and links elsewhere stay', () => {
  const answer = {
    nearest: [{ say: 'Ask Noor', href: '/-/campaigns/new?day=2027-02-01' }, { href: 'https://example.org/' }],
    citation: { url: '/paid-social/' },
    href: null,
  }
  expect(withWholeLinks(answer, 'https://handbook.example')).toEqual({
    nearest: [
      { say: 'Ask Noor', href: 'https://handbook.example/-/campaigns/new?day=2027-02-01' },
      { href: 'https://example.org/' },
    ],
    citation: { url: '/paid-social/' },
    href: null,
  })
})

/**
 * Short names that are said on a podcast and printed on a poster: where each leads wherever the page is moved, how it is spoken, and how
 * often it is opened from where.
 */
import { saidChange } from './change-short-link.ts'
import { saidEnd, saidRestore } from './end-short-link.ts'
import { saidList } from './list-short-links.ts'
import { saidMake } from './make-short-link.ts'
import { saidShow } from './show-short-link.ts'

export const shortLinks = {
  name: 'short-links',
  bound: [saidMake, saidChange, saidEnd, saidRestore, saidList, saidShow],
  menu: [{ href: '/-/short-links', title: 'Short links', key: 'l', inside: true }],
  actions: [
    {
      title: 'Make a short link',
      href: '/-/short-links#make',
      words: ['vanity', 'spoken', 'podcast', 'redirect', 'qr', 'go link'],
      act: saidMake,
    },
  ],
} as const

export { clicksDownload } from './clicks-download.ts'
export { followShortLink } from './follow-short-link.ts'
export { sampleShortLinks } from './sample.ts'
export type { SayingWorld } from './say-short-links.ts'
export { shortLinkActs, shortLinkQuestions } from './short-link-acts.ts'
export { shortLinkScreens } from './screens.ts'

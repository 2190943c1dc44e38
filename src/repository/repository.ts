import { saidImport } from './import-handbook.ts'
import { fetchNow } from './fetch-now.ts'
import { saidFollow } from './follow-handbook.ts'
import { followingScreen } from './following-screen.tsx'
import { saidPush } from './push-handbook.ts'

/** What this room contributes; apart from its face, which leads to HTTP as well. */
export const repository = {
  name: 'handbook',
  operations: [fetchNow],
  screens: [followingScreen],
  bound: [saidPush, saidImport, saidFollow],
  administration: [
    {
      href: '/-/following',
      title: 'Where the handbook is kept',
      about:
        'Here, or in a repository elsewhere that is followed: when it was last fetched, and what went wrong.',
    },
  ],
}

import { Refusal } from '#kernel'

/** Asks once more before something is opened to readers who could not see it. */
export const readByAll = (reason: string): Refusal =>
  new Refusal('conflict', reason, {
    nearest: [
      {
        say: 'Do it: they may read it',
        detail: 'its text, all that was said, and who is in it',
        change: { openly: 'true' },
      },
    ],
  })

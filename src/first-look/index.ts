/** What was found in somebody’s handbook when it was opened: read whole behind everything else, and what to do first. */
import { dismissFirstLook } from './dismiss-first-look.ts'
import type { FirstLook } from './first-look.ts'
import { firstLookScreen } from './first-look-screen.tsx'
import { onHome } from './on-home.ts'

/** The module, told of the look that this node takes; undefined where the handbook is the sample. */
export function firstLook(present: () => FirstLook | undefined) {
  return {
    name: 'first-look',
    operations: [dismissFirstLook],
    screens: [firstLookScreen(present)],
    home: [onHome(present)],
    administration: [
      {
        href: '/-/first-look',
        title: 'What was found in the handbook',
        about: 'Its dialects, people, likely rules and worst mistakes, as it was read when it was opened.',
      },
    ],
  }
}

export { codeVersion } from './code-version.ts'
export { FirstLook, type FirstLookWorld } from './first-look.ts'

/** Finding a place by a few letters: pages, sections, rules, people, teams, and what one may do; the palette of ⌘K. */
import { saidFind } from './find-places.ts'

export const palette = { name: 'palette', bound: [saidFind] }

export type { Action } from './action.ts'
export { findPlaces, type PaletteWorld } from './find-places.ts'
export { findScreen } from './find-screen.tsx'

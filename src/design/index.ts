/** Layout, parts, styles and elements: how everything looks, and what a screen or a margin card is made of. */
export { cardId, marginCard, type MarginCard } from './margin-card.ts'
export {
  screen,
  submits,
  type Attempt,
  type Frame,
  type MenuEntry,
  type Screen,
  type SidebarEntry,
  type Submits,
  type Visit,
} from './screen.ts'

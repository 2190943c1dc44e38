/** The web door: HTTP for browsers, translated to acts, questions and screens. No rules live here. */
export { page } from './answer.tsx'
export { webDoor, type Part } from './door.tsx'
export { errorPage } from './faults.tsx'
export { handbookPages, type HandbookWorld } from './handbook.tsx'
export { liveConsumer, LivePages } from './live.ts'
export { PublicPages } from './public-pages.ts'
export { isLoopback, type Hosts } from './security.ts'
export type { WebVariables, WebWorld } from './world.ts'

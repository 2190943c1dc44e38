/**
 * The rooms of `src`, lowest first: a room imports from those before it only. A new room is added here, at its place.
 * A file that stands directly in `src` is a room of its own; `main` stands above all.
 */
export const rooms: readonly string[] = [
  'start-problem',
  'root',
  'kernel',
  'postgres',
  'start',
  'pages',
  'model',
  'design',
  'mail',
  'repository',
  'backup',
  'facts',
  'people',
  'sign-in',
  'oauth',
  'onboarding',
  'permissions',
  'reading',
  'first-look',
  'palette',
  'short-links',
  'search',
  'changes',
  'health',
  'webhooks',
  'notices',
  'approvals',
  'limits',
  'labels',
  'requests',
  'campaigns',
  'mine',
  'plain',
  'calendar',
  'meetings',
  'aims',
  'planning',
  'tracks',
  'leads',
  'market',
  'shelf',
  'hiring',
  'partners',
  'teamlife',
  'readouts',
  'sample',
  'doors',
  'module',
  'app',
  'language',
  'house',
]

/** Stands beside the order: it may import anything, and only tests import it. */
export const workshop = 'testing'

/** `src/kernel/act.ts` → `kernel`, `src/doors/web/routes.ts` → `doors`, `src/app.ts` → `app`; undefined outside `src`. */
export const roomOf = (path: string): string | undefined => /^src\/([^/.]+)/.exec(path)?.[1]

/** The part of the tree whose inside is its own: a room, one door, or one of the folders beside `src`. */
export function moduleOf(path: string): string {
  const [top = '', room = '', door = ''] = path.split('/')
  if (top !== 'src') return top
  return room === 'doors' ? `src/doors/${door}` : `src/${room}`
}

/** A file directly in `src`: its own face. */
export const standsAlone = (path: string): boolean => /^src\/[^/]+$/.test(path)

import type { Logger } from 'pino'
import type { Said } from '#kernel'
import type { Language } from '#repository'
import type { OpenHouse, Settings, Surroundings } from '#start'

/** What stands above the doors, given by the entry point and loaded only by the commands that need it. */
export interface Parts {
  operations(): Promise<readonly (Said & { readonly does: 'act' | 'question' })[]>
  /** The kinds of definition that a page may hold. */
  kinds(): Promise<readonly string[]>
  /** What `check` judges pages by. */
  language(): Promise<Language>
  openHouse(): Promise<(surroundings: Surroundings) => Promise<OpenHouse>>
  /** Writes to standard error. */
  log(level: Settings['log']): Promise<Logger>
}

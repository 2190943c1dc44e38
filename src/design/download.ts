import type { Place } from '#kernel'
import type { Visit } from './screen.ts'

/** A file of the product below `/-/`, made when it is asked for. */
export interface Download {
  readonly at: Place
  /** As it is saved. */
  readonly name: string
  /** Content type. */
  readonly type: string
  load(this: void, visit: Visit): Promise<string>
}

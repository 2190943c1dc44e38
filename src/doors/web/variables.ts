import type { Person } from '#kernel'

/** What is known of one request before any route runs. */
export interface WebVariables {
  Variables: { by: Person; requestId: string; overLoopback: boolean }
}

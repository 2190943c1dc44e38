import type { HttpVariables } from '#http'

/** What is known of one request before any route runs. */
export type WebVariables = HttpVariables

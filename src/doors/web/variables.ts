import type { HttpVariables } from '#http'

/** What is known of one request before any route runs. */
export interface WebVariables extends HttpVariables {
  Variables: HttpVariables['Variables'] & {
    /** Address of the page on which the form stands that was sent. */
    form?: string
  }
}

/**
 * Approvals: what must have a yes before it goes on, asked for, given or declined by those whom a page names, bound to what
 * was approved and to the sentence that asked for it.
 */
import { approval } from './kinds/approval.ts'

export const approvals = { name: 'approvals', kinds: [approval] }

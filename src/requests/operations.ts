import type { Operation } from '#kernel'
import { assignRequest } from './assign-request.ts'
import { closeRequest } from './close-request.ts'
import { commentOnRequest } from './comment-on-request.ts'
import { labelRequest } from './label-request.ts'
import { openRequest } from './open-request.ts'
import { reopenRequest } from './reopen-request.ts'

/** Everything that can be done with requests. */
export const requestOperations: readonly Operation[] = [
  openRequest,
  assignRequest,
  labelRequest,
  commentOnRequest,
  closeRequest,
  reopenRequest,
]

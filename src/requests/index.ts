/** Request types and the projects they are filed in, as pages define them. */
import { naming } from '#people'
import { boundByRequest } from './bound-by-request.ts'
import { project } from './kinds/project.ts'
import { request } from './kinds/request.ts'

export const requests = {
  name: 'requests',
  kinds: [project, request],
  binds: [boundByRequest],
  names: [
    naming('request', { assign: ['Comes to you', 'Is given'], 'asked-by': ['You may send', 'May ask'] }),
  ],
}

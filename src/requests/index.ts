/** Request types and the projects they are filed in, as pages define them. */
import { project } from './kinds/project.ts'
import { request } from './kinds/request.ts'

export const requests = { name: 'requests', kinds: [project, request] }

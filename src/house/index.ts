/** Database, handbook, modules and doors put together: everything between the socket and what is stored. */
export { openHouse } from './open-house.ts'
export { openKernel } from './open-kernel.ts'
export { openVersions } from './open-versions.ts'
export { boundTo } from './bound.ts'

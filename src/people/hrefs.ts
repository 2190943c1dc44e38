/** Addresses of the pages of this module. */
export { personHref } from '#design'
export const teamHref = (name: string): string => `/-/teams/${encodeURIComponent(name)}`
export const regionHref = (name: string): string => `/-/regions/${encodeURIComponent(name)}`
export const roleHref = (title: string): string => `/-/roles/${encodeURIComponent(title)}`

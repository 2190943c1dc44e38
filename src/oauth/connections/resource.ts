/** The parts of this house that a connected program may be let into (RFC 8707), by the path they stand at. */
export const resources = ['/', '/api', '/mcp'] as const
export type Resource = (typeof resources)[number]

/** Where programs are let in that name no resource, as those before the protocol's revision of June 2025. */
export const usualResource: Resource = '/mcp'

/** A part as the protocols write it: without a slash at its end. */
export const resourceUri = (url: string, resource: Resource): string =>
  url + (resource === '/' ? '' : resource)

/** Which part an address names; capitals in scheme and host, and a slash at the end, mean nothing. */
export function resourceNamed(url: string, written: string): Resource | undefined {
  if (!URL.canParse(written) || written.includes('#')) return undefined
  const href = new URL(written).href.replace(/\/$/, '')
  return resources.find((resource) => new URL(resourceUri(url, resource)).href.replace(/\/$/, '') === href)
}

/** Whether a token for this part opens that path. One for the whole house opens what is for programs, and no pages. */
export const opens = (resource: string, path: string): boolean =>
  ['/api', '/mcp'].some(
    (door) => (resource === '/' || resource === door) && (path === door || path.startsWith(`${door}/`)),
  )

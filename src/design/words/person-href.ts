/** The page of somebody, by their handle. */
export const personHref = (handle: string): string => `/-/people/${encodeURIComponent(handle)}`

/** Address of the open requests that do not fit the present text of their type. */
export const alteredHref = (type: string): string => `/-/requests/altered?type=${encodeURIComponent(type)}`

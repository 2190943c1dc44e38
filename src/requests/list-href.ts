/** Address of the list of requests that somebody asks for; what is not said is left out. */
export function listHref(asked: Readonly<Record<string, string | undefined>>): string {
  const query = Object.entries(asked).flatMap(([key, value]) => (value ? [[key, value]] : []))
  const said = new URLSearchParams(query).toString()
  return said === '' ? '/-/requests' : `/-/requests?${said}`
}

/** Open requests with a label. */
export const labelHref = (label: string): string => listHref({ label })

/** Page of a label: what it means and what it does. */
export const labelPage = (label: string): string => `/-/labels/${encodeURIComponent(label)}`

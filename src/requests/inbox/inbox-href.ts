/** Address of the inbox; what is not said is left out. */
export function inboxHref(asked: Readonly<Record<string, string | undefined>>): string {
  const said = new URLSearchParams(
    Object.entries(asked).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  )
  return said.size === 0 ? '/-/requests/inbox' : `/-/requests/inbox?${said.toString()}`
}

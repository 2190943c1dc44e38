/** Address of a board; what is not said is left out. */
export function boardHref(asked: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(asked).flatMap(([key, value]) => (value ? [[key, value]] : []))
  const query = new URLSearchParams(said).toString()
  return query === '' ? '/-/requests/board' : `/-/requests/board?${query}`
}

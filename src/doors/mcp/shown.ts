/** What was sent as a name, as far as an answer repeats it. */
export const shown = (name: string): string => (name.length > most ? `${name.slice(0, most)}…` : name)

const most = 200

/** Somebody in a reporting line. */
export interface InLine {
  readonly id: string
  readonly name: string
}

/**
 * The circle that a new manager would close, in words: `Noor → Linh → Noor`. `above` is the line from that manager up,
 * the manager first. Undefined where there is none.
 */
export function circleInWords(person: InLine, above: readonly InLine[]): string | undefined {
  const closes = above.findIndex(({ id }) => id === person.id)
  if (closes < 0) return undefined
  return [person, ...above.slice(0, closes + 1)].map(({ name }) => name).join(' → ')
}

/** What is said of it beside the field. */
export const circleFault = (words: string): string =>
  `They would report to themselves: ${words}. Name somebody above them.`

import { invalid, type Act, type Operation } from '#kernel'
import type { Request } from '../request.ts'

/** What an action is about, as it stands before the line is done. */
export interface Acted {
  readonly act: Act
  readonly request: Request
}

/** One quick action: the act that its button sends too, and what it sends. */
export interface QuickAction {
  readonly operation: Operation
  /** From what stands after its name. Throws a refusal that says how it is written. */
  readonly input: (
    rest: string,
    acted: Acted,
  ) => Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>
  /** What must hold when all that the text says is done. */
  readonly after?: (acted: Acted) => Promise<void>
}

/** Of an action that says something after its name: refused, with how it is written, where nothing stands there. */
export function mustSay(rest: string, field: string, example: string): string {
  if (rest === '') throw invalid([{ field, message: `Say what, like ${example}.` }])
  return rest
}

/** The number of another request: `12`, `#12`, or its address. */
export function numberIn(rest: string, field: string, example: string): number {
  const [, number] = /^(?:#|\S*\/-\/requests\/(?:[^/\s]+\/)?)?(\d{1,12})$/.exec(rest) ?? []
  if (number === undefined)
    throw invalid([{ field, message: `Name the other request by its number, like ${example}.` }])
  return Number(number)
}

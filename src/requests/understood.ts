import { parseInput, Refusal, type FieldFault } from '#kernel'

type Written = Readonly<Record<string, string>>

/** What an address asks for; of one that holds something unreadable nothing is taken, and what is wrong is said. */
export function understood(
  { input }: { readonly input: Parameters<typeof parseInput>[0] },
  written: Written,
): { readonly asked: Written; readonly faults: readonly FieldFault[] } {
  try {
    parseInput(input, written)
    return { asked: written, faults: [] }
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return { asked: {}, faults: fault.fields }
  }
}

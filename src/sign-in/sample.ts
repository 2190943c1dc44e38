import { systemPerson, type SampleStep } from '#kernel'
import { keepDetails } from '#people'

/** Whose address `people` does not keep with their other details. */
const others =
  'adaeze grace samir kaja wanjiru yara oskar leila dani luis bao rafael ben henrik sofia tuva jun nadia ruth vera marcus ines priya malik siobhan'

/** Where everybody of the sample has their mail. */
export const sampleAddressOf = (handle: string): string => `${handle}@lindenquay.example`

/** All of the sample’s people have an address, so that a code can be asked for as any of them. */
export const sampleAddresses: readonly SampleStep[] = others.split(' ').map((handle) => ({
  daysAgo: 1,
  by: systemPerson.handle,
  operation: keepDetails,
  input: () => ({ handle, email: sampleAddressOf(handle) }),
}))

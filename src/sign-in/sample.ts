import { systemPerson, type SampleStep } from '#kernel'
import { keepDetails } from '#people'

/** Outside Marketing: of them `people` keeps nothing else. */
const others = 'marcus ines priya malik siobhan'

/** Where everybody of the sample has their mail. */
export const sampleAddressOf = (handle: string): string => `${handle}@lindenquay.example`

/** All of the sample’s people have an address, so that a code can be asked for as any of them. */
export const sampleAddresses: readonly SampleStep[] = others.split(' ').map((handle) => ({
  daysAgo: 1,
  by: systemPerson.handle,
  operation: keepDetails,
  input: () => ({ handle, email: sampleAddressOf(handle) }),
}))

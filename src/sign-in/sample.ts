import { systemPerson, type SampleStep } from '#kernel'
import { keepDetails } from '#people'

/** Some of the sample’s people have an address, so that a code can be asked for. */
export const sampleAddresses: readonly SampleStep[] = ['cora', 'linh', 'mei', 'noor'].map((handle) => ({
  daysAgo: 1,
  by: systemPerson.handle,
  operation: keepDetails,
  input: () => ({ handle, email: `${handle}@lindenquay.example` }),
}))

/** Why signing in at the provider came to nothing, as the journal has it; each with what somebody is told. */
export const faults = {
  away: 'It does not answer just now. Try again in a moment, or sign in another way.',
  lost: 'You took longer than ten minutes there, came back twice, or began in another browser. Begin again here.',
  declined: 'You were not signed in there. Begin again here, or sign in another way.',
  disbelieved:
    'What it sent back cannot be believed, so nobody was signed in. If that happens again, tell whoever runs this place.',
  unverified:
    'It does not say that your address is yours. Have the address confirmed there, then sign in again.',
  unknown: 'Nobody here has the address that it knows you by. Ask an administrator here to enter it for you.',
  nameless: 'It says no address of yours. Ask whoever runs it to let Firsthand have it.',
  left: 'Your account here has ended. If you work here again, ask an administrator.',
  another:
    'Somebody else came from there with this address before. An administrator here can let go of that account.',
} as const

export type Fault = keyof typeof faults

export const isFault = (word: unknown): word is Fault => typeof word === 'string' && word in faults

/** What somebody is told, naming the provider first. */
export const faultInWords = (provider: string, fault: Fault): string =>
  `Signing in with ${provider} did not work. ${faults[fault]}`

/** How a command ends, for scripts. */
export const exitCodes = {
  done: 0,
  fault: 1,
  usage: 2,
  invalid: 3,
  forbidden: 4,
  missing: 5,
  conflict: 6,
  unreachable: 7,
} as const

/** What each says, as help and reference show it. */
export const exitMeanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  done: 'it was done, or answered',
  fault: 'something broke, or a check found errors',
  usage: 'the command was not understood; nothing was asked',
  invalid: 'a field does not fit',
  forbidden: 'not open to this person, or the token does not hold',
  missing: 'it is not there',
  conflict: 'not yet: a rule or another’s work stands against it',
  unreachable: 'nothing answers there, or it asks to try later',
}

const byStatus: Readonly<Record<number, keyof typeof exitCodes>> = {
  400: 'invalid',
  401: 'forbidden',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  413: 'invalid',
  415: 'invalid',
  422: 'invalid',
  429: 'unreachable',
  502: 'unreachable',
  503: 'unreachable',
  504: 'unreachable',
}

/** By the status that the server answered with. */
export const exitCodeOf = (status: number): number =>
  status < 400 ? exitCodes.done : exitCodes[byStatus[status] ?? 'fault']

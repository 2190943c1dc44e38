import { randomUUID } from 'node:crypto'

/** With which answer, error page and log name one request. A proxy that is believed may have chosen it already. */
export const requestIdOf = (sent: unknown, believed: boolean): string =>
  believed && typeof sent === 'string' && /^[\w-]{8,64}$/.test(sent) ? sent : randomUUID()

import { stdSerializers } from 'pino'

/** Where the database tells the values of a row that did not fit. */
const values = new Set(['detail', 'where', 'internalQuery', 'hint'])

/** A fault as the log keeps it: what went wrong and where, without what people wrote. */
export const loggedFault = (fault: Error): Record<string, unknown> =>
  Object.fromEntries(Object.entries(stdSerializers.err(fault)).filter(([name]) => !values.has(name)))

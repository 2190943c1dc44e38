/** Classes of SQLSTATE: a connection that broke or was refused, too many of them, an end or a start of the server. */
const away = /^(?:08...|53300|57P0[1-3])$/
const unreachable = new Set(['connect', 'getaddrinfo'])
const broken = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT'])
/** What the driver says without a code. */
const said =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Cannot use a pool after calling end|Client was closed|Client has encountered a connection error)/

/** Whether a fault only says that the database cannot be reached now: the same may go well in a moment. */
export function isDatabaseAway(fault: unknown): boolean {
  if (fault instanceof AggregateError) return fault.errors.some(isDatabaseAway)
  if (!(fault instanceof Error)) return false
  const { code, syscall } = fault as NodeJS.ErrnoException
  return (
    said.test(fault.message) ||
    (code !== undefined && (away.test(code) || broken.has(code))) ||
    (syscall !== undefined && unreachable.has(syscall))
  )
}

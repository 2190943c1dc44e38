import { pino, type Logger } from 'pino'
import type { Settings } from '#start'
import { loggedFault } from './logged-fault.ts'

/** JSON lines on standard error, at once, so that nothing is lost when the process ends. */
export const openLog = (level: Settings['log']): Logger =>
  pino({ level, serializers: { err: loggedFault } }, pino.destination({ dest: 2, sync: true }))

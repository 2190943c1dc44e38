/**
 * The PostgreSQL that comes along: made, started, watched and stopped by us, reached through a socket only.
 * Imported only where no `DATABASE_URL` names another server.
 */
export { findBinaries } from './binaries.ts'
export { findRunning } from './find-running.ts'
export { startPostgres, type Connection, type Postgres, type PostgresOptions } from './start-postgres.ts'

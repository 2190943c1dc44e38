import { holderSetting } from './orphan.ts'

/** Names its socket only: it listens on no address. */
export const port = 5432

/** Its settings stand on its command line, so that an old data folder gets the new ones. */
export function settingsOf(host: string, durable: boolean): string[] {
  const values = {
    [holderSetting]: process.pid,
    listen_addresses: '',
    unix_socket_directories: host,
    unix_socket_permissions: '0700',
    port,
    max_connections: 100,
    shared_buffers: '64MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

import pg from 'pg'

/** Works with a connection of its own; whatever the work began and did not commit is undone when it ends. */
export async function connected<Result>(
  database: pg.ClientConfig,
  signal: AbortSignal | undefined,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(database)
  client.on('error', () => {})
  await client.connect()
  const stop = (): void => void client.end().catch(() => undefined)
  signal?.addEventListener('abort', stop)
  try {
    signal?.throwIfAborted()
    return await work(client)
  } finally {
    signal?.removeEventListener('abort', stop)
    await client.end().catch(() => undefined)
  }
}

import pg from 'pg'

/** One statement as the database got it. */
export interface Statement {
  /** Under which it is prepared, once a connection, on both sides. */
  readonly name?: string
  readonly text: string
  readonly values: readonly unknown[]
}

/** Of the kernel, not of the act: who is asking, the journal with its citation and its job, the transaction itself. */
const kernels = /^\s*(?:begin|commit|rollback|start transaction|select set_config|with entry as)/i

/** What the database is sent while something is done, without what the kernel adds; nothing else may ask meanwhile. */
export async function recorded(work: () => Promise<unknown>): Promise<readonly Statement[]> {
  const statements: Statement[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function spied(this: pg.Client, ...asked: Parameters<typeof query>) {
    const [sent] = asked as unknown as [Partial<Statement> | undefined]
    if (sent?.values && sent.text !== undefined && !kernels.test(sent.text))
      statements.push(sent as Statement)
    return query.apply(this, asked)
  } as typeof query
  await work().finally(() => {
    pg.Client.prototype.query = query
  })
  return statements
}

/** Sends statements again, in a transaction of their own. */
export async function replayed(pool: pg.Pool, statements: readonly Statement[], who = ''): Promise<void> {
  const client = await pool.connect()
  await client.query('begin')
  if (who !== '') await client.query("select set_config('firsthand.person', $1, true)", [who])
  for (const { values, ...sent } of statements) await client.query({ ...sent, values: [...values] })
  await client.query('commit')
  client.release()
}

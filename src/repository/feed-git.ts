import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { GitFailed, spawnGit, type GitOptions } from '#pages'

/** Runs git on a stream that need not fit into memory; a failure of git or of the stream is thrown. */
export async function feedGit(
  args: readonly string[],
  options: GitOptions,
  input: AsyncIterable<Buffer>,
): Promise<void> {
  const child = spawnGit(args, options)
  const said: Buffer[] = []
  child.stderr.on('data', (bytes: Buffer) => said.push(bytes))
  child.stdout.resume()
  const ended = new Promise<number | undefined>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? undefined))
  })
  const [fed, code] = await Promise.all([
    pipeline(Readable.from(input), child.stdin).then(
      () => undefined,
      (fault: unknown) => (fault instanceof Error ? fault : new Error(String(fault))),
    ),
    ended,
  ])
  if (code !== 0) throw new GitFailed(args, code, Buffer.concat(said).toString('utf8'))
  if (fed !== undefined && !hungUp(fed)) throw fed
}

/** Git had read all it needed and went before the stream had said that it was over. */
const hungUp = (fault: Error): boolean =>
  'code' in fault && (fault.code === 'EPIPE' || fault.code === 'ERR_STREAM_PREMATURE_CLOSE')

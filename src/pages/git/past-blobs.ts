import { runGit } from './run-git.ts'

/** The blobs that a file was, newest first and each once, over renames. */
export async function pastBlobs(
  gitDir: string,
  path: string,
  { from, limit }: { readonly from: string; readonly limit: number },
): Promise<readonly string[]> {
  const asked = [
    'log',
    '--follow',
    '-z',
    '--format=',
    '--raw',
    '--no-abbrev',
    `--max-count=${limit}`,
    from,
    '--',
    path,
  ]
  const listing = (await runGit(asked, { gitDir })).toString('latin1')
  const blobs = [...listing.matchAll(/:\d{6} \d{6} [0-9a-f]+ ([0-9a-f]+) [A-Z]/g)].map(([, oid = '']) => oid)
  return [...new Set(blobs)].filter((oid) => !/^0+$/.test(oid))
}

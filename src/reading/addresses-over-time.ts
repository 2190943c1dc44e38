import type { Repository } from '#pages'
import type { Reader, SeenVersions } from './seen-versions.ts'

interface World {
  readonly repository: Repository
  readonly seen: Pick<SeenVersions, 'handbookFor'>
}

/** The address that a page of now had in a past version, where it was called otherwise. */
export async function addressThen(
  { repository, seen }: World,
  reader: Reader,
  url: string,
  past: string,
): Promise<string | undefined> {
  const page = (await seen.handbookFor(reader)).find(url)
  if (!page) return undefined
  const then = await seen.handbookFor(reader, past)
  const versions = await repository.history(page.path, { from: reader.present, limit: 500 })
  return versions.map(({ path }) => then.at(path)).find((found) => found !== undefined)?.url
}

/** The address at which a page of a past version stands now; undefined where it was taken away. */
export async function addressNow(
  { repository, seen }: World,
  reader: Reader,
  past: string,
  url: string,
): Promise<string | undefined> {
  const page = (await seen.handbookFor(reader, past)).find(url)
  if (!page) return undefined
  const now = await seen.handbookFor(reader)
  const there = now.at(page.path) ?? now.find(page.url)
  if (there) return there.url
  const changes = await repository.changedPaths(past, reader.present)
  const moved = changes.find(({ from }) => from === page.path)
  return moved && now.at(moved.path)?.url
}

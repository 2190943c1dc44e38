import type { Handbook, Repository } from '#pages'
import { peoplePath, readPeopleFile } from '#people'
import type { Found } from './found.ts'

const teamPaths = ['data/team.yml', 'team.yml', 'data/people.csv']
const ownerPaths = ['CODEOWNERS', '.github/CODEOWNERS', '.gitlab/CODEOWNERS', 'docs/CODEOWNERS']

/** Who is listed in files: people, and owners of pages by their handles. */
export async function findPeople(
  handbook: Handbook,
  repository: Pick<Repository, 'read' | 'tree'>,
): Promise<Pick<Found['people'], 'listed' | 'owners'>> {
  const tree = new Map((await repository.tree(handbook.commit)).map(({ path, oid }) => [path, oid]))
  const textAt = async (path: string) => {
    const oid = tree.get(path)
    return oid === undefined ? undefined : (await repository.read(oid)).toString('utf8')
  }
  const listed = await listedIn(textAt)
  for (const path of ownerPaths) {
    const text = await textAt(path)
    if (text === undefined) continue
    const handles = new Set(text.replaceAll(/#.*$/gm, '').match(/@[\w-]+(?:\/[\w-]+)*/g))
    return { ...listed, owners: { path, count: handles.size } }
  }
  return listed
}

async function listedIn(
  textAt: (path: string) => Promise<string | undefined>,
): Promise<Pick<Found['people'], 'listed'>> {
  const own = await textAt(peoplePath)
  if (own !== undefined) return { listed: { path: peoplePath, count: readPeopleFile(own).people.length } }
  for (const path of teamPaths) {
    const text = await textAt(path)
    if (text === undefined) continue
    const entries = path.endsWith('.csv')
      ? Math.max(0, text.trim().split('\n').length - 1)
      : (text.match(/^- /gm)?.length ?? 0)
    return { listed: { path, count: entries } }
  }
  return {}
}

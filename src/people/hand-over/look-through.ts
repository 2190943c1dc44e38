import { isUtf8 } from 'node:buffer'
import { noModel, type Look, type Person } from '#kernel'
import { peoplePath } from '../people-file.ts'
import type { HandOverWorld } from './hand-over-world.ts'
import { nameByRole, type NamedInRule } from './in-rules.ts'
import { namedInText, ownerByRole, type NamedInText } from './in-text.ts'
import { roleFor } from './role-for.ts'
import { unifiedDiff, type ChangedFile } from './unified-diff.ts'

/** Larger files are lists of other things. */
const mostBytes = 5_000_000

/** Where the handbook names somebody, and the change that names a role instead. */
export interface LookedThroughHandbook {
  /** The title to name. */
  readonly role?: string
  readonly rules: readonly NamedInRule[]
  readonly texts: readonly NamedInText[]
  /** For `git apply`; empty where nothing can be changed without somebody deciding. */
  readonly patch: string
}

/** Looks through every page and list of the version in force for a person. */
export async function lookThrough(
  world: HandOverWorld,
  { by, model }: Look,
  person: Person,
): Promise<LookedThroughHandbook> {
  if (model === noModel) return { rules: [], texts: [], patch: '' }
  const { commit } = model
  const handbook = await world.seen.handbookFor({ by, present: commit })
  const now = await world.compiledAt(commit)
  const title = roleFor(model, person)
  const byPath = Map.groupBy(model.definitions, ({ citation }) => citation.path)
  const listed = handbook.file(peoplePath)
  const rules: NamedInRule[] = []
  const texts: NamedInText[] = []
  const files: ChangedFile[] = []
  for (const { path, oid } of [...handbook.pages, ...(listed ? [listed] : [])]) {
    const source = await world.repository.read(oid)
    if (source.length > mostBytes || !isUtf8(source) || !names(source, person)) continue
    if (!handbook.shows(path)) {
      // Of a page that is open in part, the part is looked through, and no change is offered.
      texts.push(...namedInText({ path, text: handbook.textOf(source), blocks: [] }, person))
      continue
    }
    const text = source.toString('utf8')
    const definitions = byPath.get(path) ?? []
    const compile = { now, with: (changed: string) => world.compiledWith(commit, new Map([[path, changed]])) }
    const { named, after } = await nameByRole({ path, text, definitions }, person, title, compile)
    const blocks = definitions.filter(({ heldOverFrom }) => !heldOverFrom).map(({ lines }) => lines)
    const found = namedInText({ path, text, blocks }, person).map((one) => withTitle(one, person, title))
    rules.push(...named)
    texts.push(...found)
    files.push({ path, before: text, after: owned(after, found) })
  }
  return { ...(title !== undefined && { role: title }), rules, texts, patch: unifiedDiff(files) }
}

const names = (source: Buffer, { handle, name }: Person): boolean =>
  source.includes(handle) || source.includes(name)

function withTitle(one: NamedInText, { handle }: Person, title: string | undefined): NamedInText {
  const mended =
    title === undefined || one.by !== 'field' || !one.path.endsWith('.md')
      ? undefined
      : ownerByRole(one.written, handle, title)
  return mended === undefined ? one : { ...one, mended }
}

/** Blocks change within their lines, so that lines keep their numbers. */
function owned(text: string, found: readonly NamedInText[]): string {
  const lines = text.split('\n')
  for (const { line, mended } of found) if (mended !== undefined) lines[line - 1] = mended
  return lines.join('\n')
}

import { isUtf8 } from 'node:buffer'
import { Remembered, type Model } from '#kernel'
import {
  compileModel,
  mayDefine,
  type Compiled,
  type DefinitionFinding,
  type Kind,
  type ListedPerson,
  type PageOfFences,
} from '#model'
import { formLinkFindings, formLinksIn, type FormLink, type LinkedForm } from './form-links.ts'
import { fencesIn, type FenceBlock, type Handbook, type Page, type Repository } from '#pages'

/** What a version is compiled with: the kinds of all modules, and the reader of the people's file. */
export interface Language {
  readonly kinds: readonly Kind[]
  /** Forms that pages link to by name. */
  readonly forms?: readonly LinkedForm[]
  /** The list of people: its path, and what it says as far as it can be read. */
  readonly people: { readonly path: string; readonly read: (text: string) => Listed }
}

interface Listed {
  readonly people: readonly ListedPerson[]
  readonly findings: readonly DefinitionFinding[]
}

/** What a page says to the model; depends on bytes and path alone. */
interface Fences {
  readonly fences: readonly FenceBlock[]
  readonly unreadable: boolean
  readonly links: readonly FormLink[]
}

/** A page as the model is given it, and its links to forms. */
interface Read extends PageOfFences {
  readonly links: readonly FormLink[]
}

/** Larger files are shown, but no rule is looked for in them. */
const mostBytes = 20_000_000
const none: Fences = { fences: Object.freeze([]), unreadable: false, links: Object.freeze([]) }
const nobody: Listed = { people: [], findings: [] }
const unreadable: Fences = { ...none, unreadable: true }

/** Pages read before; the next commit costs only those that it changed. */
const read = new Remembered<Fences>(50_000)
/** By the page itself, which versions share where it stays as it is; for each language. */
const known = new WeakMap<readonly Kind[], WeakMap<Page, Read>>()

/** Compiles the pages of a version; what its broken pages lost is taken from `lender`. */
export async function compileVersion(
  { kinds, people, forms = [] }: Language,
  { handbook, repository }: { readonly handbook: Handbook; readonly repository: Pick<Repository, 'read'> },
  lender: Model | undefined,
): Promise<Compiled> {
  const file = handbook.file(people.path)
  const before = known.get(kinds) ?? new WeakMap<Page, Read>()
  known.set(kinds, before)
  const [listed] = await Promise.all([
    file && repository.read(file.oid),
    ...handbook.pages
      .filter((page) => !before.has(page))
      .map(async (page) => before.set(page, await fencesOf({ kinds, forms }, handbook, page, repository))),
  ])
  const pages = handbook.pages.flatMap((page) => before.get(page) ?? [])
  const whoIsHere = listed ? people.read(listed.toString('utf8')) : nobody
  const compiled = compileModel({
    commit: handbook.commit,
    pages,
    kinds,
    people: whoIsHere.people,
    settings: handbook.settings,
    ...(lender && { parent: lender }),
  })
  const toForms = pages.flatMap(({ path, links }) => formLinkFindings(path, links, compiled.model))
  return { ...compiled, findings: [...compiled.findings, ...toForms, ...whoIsHere.findings] }
}

type Spoken = Required<Pick<Language, 'kinds' | 'forms'>>

async function fencesOf(
  spoken: Spoken,
  handbook: Handbook,
  page: Page,
  repository: Pick<Repository, 'read'>,
): Promise<Read> {
  const { path, oid, url, title, owner } = page
  const tooLarge = (handbook.file(path)?.size ?? 0) > mostBytes
  const {
    fences,
    unreadable: lost,
    links,
  } = tooLarge
    ? unreadable
    : await read.get(`${oid} ${path}`, async () => readFences(spoken, path, await repository.read(oid)))
  return { path, url, title, fences, links, ...(owner && { owner }), ...(lost && { unreadable: true }) }
}

/** Pages whose fences hold nothing but code are told apart without parsing them: of a whole handbook that is nearly all. */
async function readFences({ kinds, forms }: Spoken, path: string, source: Buffer): Promise<Fences> {
  const isPlain = isUtf8(source) && !source.includes(0)
  const links = formLinksIn(source, forms)
  if (isPlain && !mayDefine(source.toString('latin1'), kinds))
    return links.length === 0 ? none : { ...none, links }
  const fences = await fencesIn({ path, source })
  if (!fences) return unreadable
  return fences.length + links.length === 0 ? none : { fences, unreadable: false, links }
}

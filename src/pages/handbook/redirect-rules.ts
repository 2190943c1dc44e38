import type { Finding } from '../finding.ts'
import type { Repository } from '../git/repository.ts'
import { LeastRecentlyUsed } from '#kernel'
import { readRedirects, redirectFiles, type RedirectRules } from '../links/read-redirects.ts'
import { loopsIn, redirectsOf } from '../links/redirects.ts'
import { decode } from '../source/source-text.ts'
import type { Readers } from '../readers/readers.ts'
import type { ListedPage } from './listed-page.ts'
import type { HandbookFile } from './page.ts'

/** A file that says where addresses lead now. */
export interface RulesRead {
  readonly path: string
  readonly rules: RedirectRules
  /** Who is led to other sites by them: who reads what stands at that place. */
  readonly readers: Readers
}

const read = new LeastRecentlyUsed<RedirectRules>(100)

/** Whether the file says where addresses lead now. */
export const saysRedirects = (path: string): boolean => redirectFiles.some((name) => name.test(path))

/** What the handbook's files say of moved addresses, and what is wrong with that. */
export async function redirectRulesIn(
  repository: Repository,
  files: ReadonlyMap<string, HandbookFile>,
  listed: readonly ListedPage[],
  readersAt: (path: string) => Readers,
): Promise<{ readonly rules: readonly RulesRead[]; readonly findings: readonly Finding[] }> {
  const kept = [...files.values()].filter(({ path }) => saysRedirects(path))
  const rules = await Promise.all(
    kept.map(async ({ path, oid }) => {
      const known = read.get(oid) ?? readRedirects(path, decode(await repository.read(oid)).text)
      read.set(oid, known)
      return { path, rules: known, readers: readersAt(path), isOpen: true }
    }),
  )
  const pages = listed.map(({ url, head }) => ({ url, aliases: head.aliases ?? [] }))
  const faults = rules.flatMap(({ path, rules: { faults: all } }) => all.map((fault) => ({ path, ...fault })))
  return { rules, findings: [...faults, ...loopsIn(rules, redirectsOf(rules, pages))] }
}

import type { Look } from '#kernel'
import { presentPerson } from '#people'

/** So many are looked up in one text. */
const most = 30

/** `@handle`, where it is no part of an address. */
export const mention = /(?<![\w@/.])@([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)/gi

/** Handles that a text names by `@handle`, apart from code and quotes. */
export function handlesIn(text: string): readonly string[] {
  const own = text
    .replaceAll(/^(`{3,}|~{3,})[\s\S]*?^\1`*~*\s*$/gm, '')
    .replaceAll(/`[^`\n]*`/g, '')
    .replaceAll(/^\s{0,3}>.*$/gm, '')
  const found = own.matchAll(mention)
  return [...new Set([...found].flatMap(([, handle]) => handle?.toLowerCase() ?? []))].slice(0, most)
}

/** Ids of those who work here and are mentioned. */
export async function mentionedIn({ db }: Pick<Look, 'db'>, text: string): Promise<readonly string[]> {
  const found = await Promise.all(handlesIn(text).map((handle) => presentPerson(db, handle)))
  return found.flatMap((person) => person?.id ?? [])
}

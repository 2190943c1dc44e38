/** Most characters of a handle. */
const most = 60

/** Letters and digits, and between them dots, hyphens and underscores: what git hosts allow, and what an address can hold. */
const pattern = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/

const isHandle = (written: string): boolean => written.length <= most && pattern.test(written)

/** What two handles have in common that differ in capitals only: they are one. */
export const sameHandle = (handle: string): string => handle.toLowerCase()

/** What somebody is called elsewhere, in the letters that a handle has; undefined where nothing is left of it. */
export function plainHandle(written: string, longest = most): string | undefined {
  const bare = written
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^[._-]+|[._-]+$/g, '')
  return isHandle(bare) ? bare : undefined
}

/** Says what is wrong with a handle and what to write in its place; undefined for a good one. */
export function handleFault(
  written: string,
): { readonly message: string; readonly mend: string } | undefined {
  if (isHandle(written)) return undefined
  const mend = `Write ${plainHandle(written) ?? 'noor'}.`
  if (written.startsWith('@')) return { message: 'A handle is written without @.', mend }
  if (written.length > most) return { message: `A handle has at most ${most} characters.`, mend }
  return { message: 'A handle has letters, digits, dots, hyphens and underscores only.', mend }
}

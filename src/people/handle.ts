/** Most characters of a handle. */
const most = 60

/** Letters and digits, and between them dots, hyphens and underscores: what git hosts allow, and what an address can hold. */
const pattern = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/

const isHandle = (written: string): boolean => written.length <= most && pattern.test(written)

/** What two handles have in common that differ in capitals only: they are one. */
export const sameHandle = (handle: string): string => handle.toLowerCase()

/** The handle that was probably meant, or a made-up one where nothing is left of it. */
function handleNear(written: string): string {
  const bare = written
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, most)
    .replaceAll(/^[._-]+|[._-]+$/g, '')
  return isHandle(bare) ? bare : 'noor'
}

/** Says what is wrong with a handle and what to write in its place; undefined for a good one. */
export function handleFault(
  written: string,
): { readonly message: string; readonly mend: string } | undefined {
  if (isHandle(written)) return undefined
  const mend = `Write ${handleNear(written)}.`
  if (written.startsWith('@')) return { message: 'A handle is written without @.', mend }
  if (written.length > most) return { message: `A handle has at most ${most} characters.`, mend }
  return { message: 'A handle has letters, digits, dots, hyphens and underscores only.', mend }
}

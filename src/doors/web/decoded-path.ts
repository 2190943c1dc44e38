/** A path as people read it; what is not UTF-8 stays as it was sent. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Whether two paths are one however their letters are encoded; `%2F` is a letter, not a slash. */
export const isSamePath = (a: string, b: string): boolean => {
  const [one, other] = [a.split('/'), b.split('/')]
  return (
    one.length === other.length && one.every((part, at) => decodedPath(part) === decodedPath(other[at] ?? ''))
  )
}

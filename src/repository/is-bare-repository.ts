import { access } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether there is something of that name. */
export const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Whether a folder is git's own, without files of its own beside it. */
export const isBareRepository = async (path: string): Promise<boolean> =>
  (await Promise.all(['HEAD', 'objects', 'refs'].map((name) => isThere(join(path, name))))).every(Boolean)

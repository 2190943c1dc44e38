import { StartProblem } from '../start-problem.ts'

const causes: readonly (readonly [signs: RegExp, cause: string])[] = [
  [/ENOSPC|EDQUOT|No space left|Disk quota/, 'its disk is full'],
  [/EROFS|Read-only file system/, 'its disk is read-only'],
  [/EACCES|EPERM|Permission denied|Operation not permitted/, 'this account may not write there'],
  [/ENOTDIR|EEXIST|Not a directory/, 'a file stands in its way'],
]

/** One sentence from what the system or PostgreSQL said about a folder. */
export function folderProblem(folder: string, said: string): StartProblem {
  const cause = causes.find(([signs]) => signs.test(said))?.[1]
  return new StartProblem(
    cause
      ? `The data folder ${folder} cannot be used because ${cause}: mend that, or set FIRSTHAND_DATA to another folder.`
      : `PostgreSQL did not start in ${folder}: ${said.trim().split('\n').at(-1) || 'it did not say why'}`,
  )
}

import type { Person } from '#kernel'
import type { Compiled } from '#model'
import type { Handbook, Repository } from '#pages'
import type { Held } from './held.ts'

/** What is looked through when somebody hands over: the handbook's files of the version in force, and the modules' records. */
export interface HandOverWorld {
  readonly repository: Pick<Repository, 'read'>
  /** A version as somebody may read it. */
  readonly seen: {
    handbookFor(reader: { readonly by: Person; readonly present: string }): Promise<Handbook>
  }
  readonly compiledAt: (commit: string) => Promise<Compiled>
  /** What a version would come to if these files read otherwise. */
  readonly compiledWith: (commit: string, files: ReadonlyMap<string, string>) => Promise<Compiled>
  readonly held: () => readonly Held[]
}

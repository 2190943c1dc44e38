/** One thing that was looked at. */
export interface Looked {
  readonly about: string
  /** `warn`: works, but not as it should · `fail`: keeps a server from working here. */
  readonly state: 'ok' | 'warn' | 'fail'
  readonly says: string
  /** What would mend it. */
  readonly todo?: string
}

export const ok = (about: string, says: string): Looked => ({ about, state: 'ok', says })
export const warn = (about: string, says: string, todo: string): Looked => ({
  about,
  state: 'warn',
  says,
  todo,
})
export const fail = (about: string, says: string, todo: string): Looked => ({
  about,
  state: 'fail',
  says,
  todo,
})

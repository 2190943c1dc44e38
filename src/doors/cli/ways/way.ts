/** A way to a house: another machine's server, this machine's through its socket, or the house opened right here. */
export interface Way {
  /** What is spoken to, for sentences: `The server at https://…`. */
  readonly about: string
  /** The address that people open it at, where it is known: by a socket only once it has answered. */
  address(): string | undefined
  /** `path` begins with `/`. */
  send(
    path: string,
    init: { method: string; headers: Record<string, string>; body?: string },
  ): Promise<Response>
  close(): Promise<void>
}

/** What of the command says where to and as whom. */
export interface Wanted {
  readonly as?: string | undefined
  /** As nobody: what anybody may. */
  readonly stranger?: boolean
  readonly url?: string | undefined
  readonly tokenFile?: string | undefined
  readonly data?: string | undefined
  readonly config?: string | undefined
}

/** The same by the flags of a command. */
export const wantedBy = (flag: (name: string) => string | undefined): Wanted => ({
  as: flag('as'),
  stranger: flag('stranger') === 'true',
  url: flag('url'),
  tokenFile: flag('token-file'),
  data: flag('data'),
  config: flag('config'),
})

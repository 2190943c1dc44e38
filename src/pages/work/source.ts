/** A page to be read. */
export interface Source {
  readonly path: string
  readonly source: Uint8Array | string
}

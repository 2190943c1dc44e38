type Given<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** The same object without the keys that have no value, so that a compiled value holds only what was written. */
export function given<T extends object>(value: T): Given<T> {
  const kept = Object.entries(value).filter(([, one]) => one !== undefined)
  // Object.fromEntries forgets the keys' names; only undefined values were left out.
  return Object.fromEntries(kept) as Given<T>
}

/** An address, or a name with an address in angle brackets, as letters say whom they are from. */
const form =
  /^(?:[^<>\p{Cc}]*<[^\s<>",;:\p{Cc}]+@[^\s<>",;:\p{Cc}]+>|[^\s<>",;:\p{Cc}]+@[^\s<>",;:\p{Cc}]+)$/u

/** Whether letters can be from this. */
export const isSender = (written: string): boolean => form.test(written)

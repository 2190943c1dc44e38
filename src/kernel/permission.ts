/** Whether this person may; a "no" says why in words. */
export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly reason: string }

export const yes: Permission = Object.freeze({ allowed: true })
export const no = (reason: string): Permission => ({ allowed: false, reason })

/** Name of the hidden field that says where its person comes from, and goes back to. */
export const backName = 'back'

/** The form's values, and where it leads when it is done: only to a page of our own. */
export function takeBack(values: Readonly<Record<string, string>>): {
  readonly back?: string
  readonly rest: Readonly<Record<string, string>>
} {
  const { [backName]: back, ...rest } = values
  return {
    rest,
    ...(back !== undefined && /^\/-\/[\w/-]+(?:\?[^\s\\#]*)?(?:#[\w-]+)?$/.test(back) && { back }),
  }
}

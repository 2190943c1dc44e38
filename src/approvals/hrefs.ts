/** Address of an approval’s own screen. */
export const approvalHref = ({ number }: { readonly number: number }): string => `/-/approvals/${number}`

/** Address of the form that asks for one. */
export const askHref = (approval: string, number: number): string =>
  `/-/approvals/new?${new URLSearchParams({ approval, number: String(number) }).toString()}`

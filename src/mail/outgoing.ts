/** Whether letters leave this house, and under which address people open it; the house sets it from its settings. */
export interface Outgoing {
  /** False where no mail server is named: then nothing that needs a letter is offered. */
  ready: boolean
  /** Without a slash at its end: links in letters begin with it. */
  url: string
  /** The address that answers go to, before a `+` and the secret are put into it; absent where nobody hears answers. */
  replies?: string | undefined
  /** In the sample letters go into an outbox of the product, and nowhere else. */
  outbox?: boolean
}

/** Before the house has read its settings nothing goes out. */
export const nothingOutgoing = (): Outgoing => ({ ready: false, url: 'http://localhost' })

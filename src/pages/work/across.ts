import type { Destination, Resolve } from '../render/clean-links.ts'
import type { LinkFault } from '../render/link-fault.ts'

/** Where links lead, as it goes from thread to thread: what is to be mended about one is asked for when it is wanted. */
export interface ResolveAcross {
  readonly resolve: (
    href: string,
    use: 'link' | 'image',
  ) => Omit<Destination, 'fault'> & { readonly faulty: boolean }
  readonly faultOf: (href: string, use: 'link' | 'image') => LinkFault | undefined
}

/** For the other side. */
export const sendable = (resolve: Resolve): ResolveAcross => ({
  resolve(href, use) {
    const { fault, ...plain } = resolve(href, use)
    return { ...plain, faulty: fault !== undefined }
  },
  faultOf: (href, use) => resolve(href, use).fault?.(),
})

const none: LinkFault = {
  code: 'dead-link',
  message: 'What is to be mended about the link cannot be told any more.',
}

/** On the other side. */
export const received =
  ({ resolve, faultOf }: ResolveAcross): Resolve =>
  (href, use) => {
    const { faulty, ...plain } = resolve(href, use)
    return faulty ? { ...plain, fault: () => faultOf(href, use) ?? none } : plain
  }

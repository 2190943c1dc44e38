import { Mark } from './mark.tsx'

/** Sign and wordmark: what is first said stands heavier than the hand that writes it. */
export const Brand = () => (
  <a class="brand" href="/">
    <Mark />
    <span>
      First<span class="brand-hand">hand</span>
    </span>
  </a>
)

import { Mark } from './mark.tsx'

/** Sign and wordmark: what is first said stands heavier than the hand that writes it. */
export const Brand = () => (
  <a class="brand" href="/" data-key="h" data-says="The first page">
    <Mark />
    <span class="wordmark">
      First<span class="brand-hand">hand</span>
    </span>
  </a>
)

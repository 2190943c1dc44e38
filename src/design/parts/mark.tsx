/** The pilcrow, drawn on a grid of sixteen so that it is sharp at 16 px: the sign of the product and of every citation. */
export const markPath = 'M14 6h10v20h-4V8h-2v18h-4v-8a6 6 0 0 1 0-12z'

/** The sign on its ground, in the colours of the page. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
    <path d={markPath} />
  </svg>
)

/** The pilcrow: the sign of the product and of every citation. */
export const Brand = () => (
  <a class="brand" href="/" data-key="h" data-says="The first page">
    <svg viewBox="0 0 26 26" aria-hidden="true">
      <path d="M15.2 20V7.6M18.6 20V7.6M19.8 6.6h-7.2a4.1 4.1 0 0 0 0 8.2h2.6" />
    </svg>
    Firsthand
  </a>
)

/** A looking glass: the sign of looking something up; what it does stands beside it in words. */
export const Glass = () => (
  <svg class="glass" viewBox="0 0 20 20" aria-hidden="true">
    <circle cx="8.5" cy="8.5" r="5.5" />
    <path d="M12.6 12.6 17 17" />
  </svg>
)

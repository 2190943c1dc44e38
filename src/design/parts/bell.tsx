import type { Frame } from '../screen.ts'

/** More than so many are not counted. */
const most = 99

function inWords(unread: number): string {
  if (unread === 0) return 'Notices, none unread'
  if (unread > most) return `More than ${most} unread notices`
  return unread === 1 ? 'One unread notice' : `${unread} unread notices`
}

/** What is in the bell: how many notices are unread, for the eye and in words. */
export const BellLink = ({ unread }: { readonly unread: number }) => (
  <a class="bell" href="/-/notices" title="Notices">
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 3a6 6 0 0 0-6 6v4l-2 3h16l-2-3V9a6 6 0 0 0-6-6zM9.5 18.5a2.5 2.5 0 0 0 5 0" />
    </svg>
    <span class="unseen" data-line>
      {inWords(unread)}
    </span>
    {unread > 0 && <b aria-hidden="true">{unread > most ? `${most}+` : unread}</b>}
  </a>
)

/** The way to what one is told, with how much of it is new; it counts by itself while the page stands open. */
export const Bell = ({ frame: { by, unread } }: { readonly frame: Frame }) =>
  unread === undefined ? null : (
    <live-card id={`own/${by.id}`} src="/-/notices/bell">
      <BellLink unread={unread} />
    </live-card>
  )

/** Brings the entry of this page into the middle of the sidebar, if it stands below what is seen; the page itself stays. */
export function placeInSidebar(sidebar: HTMLElement): void {
  const entry = sidebar.querySelector('[aria-current]')
  if (!entry || sidebar.scrollTop > 0) return
  const below = entry.getBoundingClientRect().bottom - sidebar.getBoundingClientRect().top
  if (below > sidebar.clientHeight) sidebar.scrollTop = below - sidebar.clientHeight / 2
}

const sidebar = document.getElementById('fh-menu')
// On a phone it has no height before it is opened, and then begins where it begins.
if (sidebar) placeInSidebar(sidebar)

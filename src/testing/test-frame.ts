import type { Frame } from '#design'
import { visitor, type Person } from '#kernel'

/** Who looks in a test frame. */
export const mei: Person = {
  id: '0190aaaa-0000-7000-8000-000000000001',
  kind: 'member',
  handle: 'mei',
  name: 'Mei Lindqvist',
  title: 'Field Marketing Manager',
  team: 'field-apac',
}

/** What a screen or a page stands in, for tests of views: signed in as Mei on Thu 14 January 2027. */
export const testFrame = (here: string, by: Person = mei): Frame => ({
  by,
  today: Temporal.PlainDate.from('2027-01-14'),
  handbook: 'Lindenquay marketing',
  here,
  demo: by === visitor,
  once: 'once-1',
  menu: [
    { href: '/-/campaigns', title: 'Campaigns' },
    { href: '/-/requests', title: 'Requests' },
    { href: '/-/journal', title: 'What was done' },
  ],
  sidebar: [
    {
      url: '/marketing/',
      title: 'Marketing',
      children: [
        { url: '/marketing/who-we-are/', title: 'Who we are', children: [] },
        { url: '/marketing/how-we-meet/', title: 'How we meet', children: [] },
        {
          url: '/marketing/integrated-marketing/',
          title: 'Integrated Marketing',
          children: [
            { url: '/marketing/integrated-marketing/paid-social/', title: 'Paid social', children: [] },
            {
              url: '/marketing/integrated-marketing/publisher-programs/',
              title: 'Publisher programs',
              children: [],
            },
          ],
        },
      ],
    },
    {
      url: '/all-remote/',
      title: 'All-Remote',
      children: [
        { url: '/all-remote/propose-an-idea/', title: 'Propose an idea', children: [] },
        { url: '/all-remote/speaking/', title: 'Speaking', children: [] },
      ],
    },
    { url: '/roles-and-hiring/', title: 'Roles and hiring', children: [] },
  ],
})

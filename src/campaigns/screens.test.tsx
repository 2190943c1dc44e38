import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Layout, pageMarkup, type Asked as AskedForm, type Attempt, type Screen } from '#design'
import { Refusal, visitor, type Person } from '#kernel'
import {
  faultsInMarkup,
  limitBlock,
  openTestDepartment,
  paidSocial,
  plannerOf,
  planners,
  refusalOf,
  testFrame,
  writeForLooking,
  type TestDepartment,
  type TestPlanner,
} from '#testing'
import { campaignScreen, campaignsScreen, newCampaignScreen } from './screens.tsx'

let department: TestDepartment
let at: TestPlanner

const conferences = {
  'conferences.md': `# Conferences\n\nA region should sponsor at most one conference a quarter.\n\n${limitBlock(
    {
      name: 'conferences-per-region',
      where: '{channel: conference}',
      per: 'region',
      except: '',
      'at-most': '1',
      each: 'quarter',
      'approved-by': '',
      otherwise: 'ask for a reason',
    },
  )}\n`,
}

beforeAll(async () => {
  department = await openTestDepartment(planners, paidSocial(3, conferences))
  at = plannerOf(department)
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

interface Asked {
  readonly by?: Person
  readonly params?: Readonly<Record<string, string>>
  readonly query?: string
  readonly attempt?: Attempt
  readonly asked?: AskedForm
  /** Name under which the page is kept for human eyes. */
  readonly keep?: string
}

/** The screen as a browser gets it; its markup has to be valid whatever it shows. */
async function open<Props>(screen: Screen<Props>, asked: Asked = {}): Promise<string> {
  const { by = department.person('linh'), params = {}, query = '', attempt, keep } = asked
  const visit = {
    house: department.house,
    by,
    params,
    query: new URLSearchParams(query),
    ...(attempt && { attempt }),
    ...(asked.asked && { asked: asked.asked }),
  }
  const props = await screen.load(visit)
  const frame = testFrame(`/-${screen.at.path}`, by)
  const markup = pageMarkup(
    <Layout frame={frame} title={screen.title(props)}>
      {screen.view(props, frame)}
    </Layout>,
  )
  if (keep !== undefined) writeForLooking(`campaigns-${keep}`, markup)
  expect(await faultsInMarkup(markup)).toEqual([])
  return markup.slice(markup.indexOf('<main'))
}

/** Sends the form as a browser would, and answers the screen that shows it again. */
async function sendPlan(values: Readonly<Record<string, string>>, asked: Asked = {}): Promise<string> {
  const by = asked.by ?? department.person('linh')
  const input = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
  const refusal = await refusalOf(at.tryPlan(by.handle, values['startsOn'] ?? '', input))
  return open(newCampaignScreen, { ...asked, attempt: { operation: 'campaigns.plan', values, refusal } })
}

const plain = (markup: string): string =>
  markup
    .replaceAll(/<(?!p|h|li|dt|dd|label|\/p)[^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const fieldOf = (markup: string, name: string): string =>
  new RegExp(`<(?:input|textarea|select)[^>]* name="${name}".*?(?=</div>)`, 's').exec(markup)?.[0] ?? ''

describe('planning a campaign', () => {
  test('a visitor is asked to sign in; who was signed out while typing gets back what was typed', async () => {
    await expect(open(newCampaignScreen, { by: visitor })).rejects.toThrow('Sign in to see the campaigns.')
    const attempt = {
      operation: 'campaigns.plan',
      values: { name: 'Tet stories', startsOn: '2027-03-02' },
      refusal: new Refusal('forbidden', 'Sign in to plan a campaign.'),
    }
    const page = await open(newCampaignScreen, { by: visitor, attempt })
    expect(page).toContain('Sign in to plan a campaign.')
    expect(fieldOf(page, 'name')).toContain('value="Tet stories"')
    expect(page).not.toContain('sheet-margin')
  })

  test('one’s own team and region are proposed, and the margin shows this month, live, under its page', async () => {
    await at.plan('linh', '2027-01-20')
    const page = await open(newCampaignScreen, { keep: 'new' })
    expect(fieldOf(page, 'team')).toContain('<option value="field-apac" selected')
    expect(fieldOf(page, 'region')).toContain('<option value="apac" selected')
    expect(page).toContain('<a href="/paid-social/#how-many-at-a-time">Paid social</a>')
    expect(page).toMatch(
      /<live-card id="limit\/paid-social-per-team" src="\/-\/cards\/limit\/paid-social-per-team">/,
    )
    expect(plain(page)).toContain('1 of 3 for Field APAC')
    expect(page).not.toContain('name="exception"')
  })

  test('refused: everything typed stays, the field says why, and below stands what would work, best first', async () => {
    for (const by of ['linh', 'arjun', 'arjun']) await at.plan(by, '2027-03-02', { name: `Of ${by}` })
    const typed = {
      name: 'Tet <b>stories</b>',
      type: 'paid-social',
      team: 'field-apac',
      startsOn: '2027-03-25',
      region: 'apac',
      places: 'Hanoi, "Da Nang"',
    }
    const page = await sendPlan(typed, { keep: 'refused' })
    expect(fieldOf(page, 'name')).toContain('value="Tet &lt;b>stories&lt;/b>"')
    expect(fieldOf(page, 'type')).toContain('<option value="paid-social" selected')
    expect(fieldOf(page, 'places')).toContain('value="Hanoi, &quot;Da Nang&quot;"')
    expect(fieldOf(page, 'startsOn')).toContain('value="2027-03-25"')
    expect(fieldOf(page, 'startsOn')).toContain('aria-invalid="true"')
    expect(plain(fieldOf(page, 'startsOn'))).toContain(
      'March 2027 is full for Field APAC: 3 of 3 places held.',
    )
    const panel = page.slice(page.indexOf('id="not-yet-panel"'))
    expect(plain(panel)).toContain(
      'Teams outside Digital Strategy may start three paid social campaigns a calendar month.',
    )
    for (const holder of ['Of linh', 'Of arjun', 'Arjun Rao']) expect(panel).toContain(holder)
    expect([...panel.matchAll(/<b>([^<]*)<\/b>/g)].map(([, say]) => say)).toEqual([
      'Start on Thu 1 April',
      'Start on Sun 25 April',
      'Take the place of your own “Of linh”',
      'Ask Arjun Rao to hand over “Of arjun”',
      'Ask Arjun Rao to hand over “Of arjun”',
      'Ask Noor Haddad for an exception',
      'Put it on the waiting list',
    ])
    expect(panel).toMatch(/<button class="way" type="submit" name="instead" value="startsOn=2027-04-01"/)
    expect(panel).toMatch(/<button class="way" type="submit" name="instead" value="inPlaceOf=\d+"/)
    expect(panel).toMatch(/<copy-link[^>]*><a class="button" href="\/-\/campaigns\/new\?[^"]*inPlaceOf=\d+"/)
    expect(plain(panel)).toContain('Nothing is sent by itself: write to Noor Haddad where you usually do')
  })

  test('the link to somebody else’s place opens the form as it was filled in, and says what is given up', async () => {
    for (let n = 0; n < 3; n++) await at.plan('arjun', '2027-03-02', { name: 'Developer night' })
    const refusal = await refusalOf(at.tryPlan('linh', '2027-03-25', { name: 'Tet & more', places: 'Hanoi' }))
    const href = refusal.nearest.find(({ ask }) => ask === 'arjun')?.href ?? ''
    const page = await open(newCampaignScreen, {
      by: department.person('arjun'),
      query: href.split('?')[1] ?? '',
      keep: 'hand-over',
    })
    expect(fieldOf(page, 'name')).toContain('value="Tet &amp; more"')
    expect(fieldOf(page, 'places')).toContain('value="Hanoi"')
    expect(page).toMatch(/<input type="hidden" name="inPlaceOf" value="\d+"/)
    expect(plain(page)).toContain('It takes the place of “Developer night”, which is then called off.')
  })

  test('who may not hand that place over is told who can, and to send them the address', async () => {
    const number = await at.plan('arjun', '2027-03-02', { name: 'Developer night' })
    const query = `inPlaceOf=${number}`
    const page = plain(await open(newCampaignScreen, { query, keep: 'not-theirs' }))
    expect(page).toContain(
      'It would take the place of “Developer night”. Only Arjun Rao or the lead of the team can hand that over: send them the address of this page.',
    )
    expect(page).not.toContain('which is then called off')
    const lead = await open(newCampaignScreen, { by: department.person('keiko'), query })
    expect(plain(lead)).toContain('It takes the place of “Developer night”, which is then called off.')
  })

  test('asked first, the form shows that it fits, with everything typed', async () => {
    const rulings = (await at.tryPlan('linh', '2027-03-02')).rulings
    const values = { name: 'Tet stories', startsOn: '2027-03-03' }
    const asked = { operation: 'campaigns.plan', values, rulings }
    const page = await open(newCampaignScreen, { asked, keep: 'asked' })
    expect(plain(page)).toContain('This fits: 3 of 3 places of March 2027 are free for Field APAC.')
    expect(fieldOf(page, 'name')).toContain('value="Tet stories"')
    expect(page).toMatch(/<button[^>]*name="may-i" value="page" formaction="\/-\/may-i\/campaigns"/)
  })

  test('who may let one through is asked why, and an exception’s link keeps whose it is', async () => {
    for (let n = 0; n < 3; n++) await at.plan('linh', '2027-03-02')
    const refusal = await refusalOf(at.tryPlan('linh', '2027-03-25'))
    const query = (refusal.nearest.find(({ ask }) => ask === 'noor')?.href ?? '').split('?')[1] ?? ''
    const page = await open(newCampaignScreen, { by: department.person('noor'), query, keep: 'exception' })
    expect(fieldOf(page, 'team')).toContain('<option value="field-apac" selected')
    expect(fieldOf(page, 'region')).toContain('<option value="apac" selected')
    expect(plain(page)).toContain('Why it cannot wait')
    expect(page).toContain('id="exception"')
  })

  test('where the page asks for a reason, everybody is asked for it after the first try, beside its field', async () => {
    await at.plan('linh', '2027-01-20', { type: 'conference' })
    const page = await sendPlan(
      { name: 'Another', type: 'conference', startsOn: '2027-03-25' },
      { keep: 'reason' },
    )
    expect(plain(fieldOf(page, 'exception'))).toContain('Say why this one is needed all the same.')
    expect(fieldOf(page, 'startsOn')).not.toContain('aria-invalid')
    expect(page).toContain('<a class="way" href="#exception">')
    const again = await sendPlan({
      name: 'Another',
      type: 'conference',
      startsOn: '2027-01-01',
      exception: 'Our users.',
    })
    expect(fieldOf(again, 'exception')).toContain('Our users.')
    expect(plain(fieldOf(again, 'startsOn'))).toContain('This day has passed.')
  })

  test('somebody of another team is told why not, with everything kept', async () => {
    const page = await sendPlan(
      { name: 'Tet stories', type: 'paid-social', team: 'field-apac', startsOn: '2027-03-25' },
      { by: department.person('zofia') },
    )
    expect(plain(page)).toContain('Field APAC plans its own campaigns.')
    expect(fieldOf(page, 'name')).toContain('value="Tet stories"')
  })
})

describe('one campaign', () => {
  const campaign = (number: number, asked: Asked = {}) =>
    open(campaignScreen, { params: { number: String(number) }, ...asked })

  test('says what it is and under which sentence it was planned; who planned it may move it and call it off', async () => {
    const number = await at.plan('linh', '2027-03-02', { name: 'Tet stories', places: 'Hanoi, Hue' })
    const page = await campaign(number, { keep: 'one' })
    expect(plain(page)).toContain('Paid social for Field APAC, planned by Linh Tran')
    expect(plain(page)).toContain('It fitted on')
    expect(plain(page)).toContain('3 places of March 2027 were free for Field APAC.')
    expect(page).toContain('may start three paid social campaigns')
    expect(page).toContain(`action="/-/campaigns/${number}/start"`)
    expect(page).toContain(`action="/-/campaigns/${number}/cancellation"`)
    expect(await campaign(number, { by: department.person('zofia') })).not.toContain('<form')
  })

  test('one of the excepted team says that no place was taken [Q2]', async () => {
    expect(plain(await campaign(await at.plan('theo', '2027-03-02')))).toContain(
      'Digital Strategy is excepted, so no place is taken.',
    )
  })

  test('one let through says by whom and why', async () => {
    for (let n = 0; n < 3; n++) await at.plan('linh', '2027-03-02')
    const number = await at.plan('noor', '2027-03-03', {
      team: 'field-apac',
      exception: 'The partner <only> comes once.',
    })
    const page = await campaign(number, { keep: 'let-through' })
    expect(page).toContain('Let through by Noor Haddad: The partner &lt;only> comes once.')
    expect(plain(page)).toContain('It was let through on')
  })

  test('a move that is refused stays in its form, with another day that would do', async () => {
    for (let n = 0; n < 3; n++) await at.plan('linh', '2027-03-02')
    const number = await at.plan('linh', '2027-04-02')
    const values = { startsOn: '2027-03-09' }
    const refusal = await refusalOf(at.move('linh', number, '2027-03-09'))
    const page = await campaign(number, {
      attempt: { operation: 'campaigns.move', values, refusal },
      keep: 'move-refused',
    })
    expect(fieldOf(page, 'startsOn')).toContain('value="2027-03-09"')
    expect(plain(fieldOf(page, 'startsOn'))).toContain('March 2027 is full')
    expect(page).toMatch(/name="instead" value="startsOn=2027-04-01"/)
  })

  test('what cannot be called off any more says so, though its form is gone', async () => {
    const number = await at.plan('linh', '2027-04-02')
    await at.cancel('linh', number)
    const refusal = await refusalOf(at.cancel('linh', number))
    const page = await campaign(number, {
      attempt: { operation: 'campaigns.cancel', values: { why: 'x' }, refusal },
    })
    expect(plain(page)).toContain('was called off already')
    expect(plain(page)).toContain('by Linh Tran: The venue closed.')
  })

  test('a stranger’s try is answered on the page', async () => {
    const number = await at.plan('linh', '2027-04-02')
    const refusal = await refusalOf(at.cancel('zofia', number))
    const attempt = { operation: 'campaigns.cancel', values: { why: 'x' }, refusal }
    expect(plain(await campaign(number, { by: department.person('zofia'), attempt }))).toContain(
      'only they or the lead',
    )
  })

  test.each(['0', '99', 'two', '1 or 1=1'])('there is none of the number %s', async (number) => {
    await expect(open(campaignScreen, { params: { number } })).rejects.toThrow(Refusal)
  })
})

describe('one that waits', () => {
  const fill = async () => {
    for (const day of ['2027-03-02', '2027-03-03', '2027-03-04']) await at.plan('linh', day)
    return at.plan('linh', '2027-03-09', { name: 'Patience', wait: true })
  }
  const open1 = (number: number) =>
    open(campaignScreen, { params: { number: String(number) }, keep: 'waits' })

  test('says so on its page and in the list, with its place in line', async () => {
    const page = await open1(await fill())
    expect(plain(page)).toContain('None yet: it waits, 1st in line, since')
    expect(plain(page)).toContain('It was put in line on')
    expect(plain(await open(campaignsScreen))).toContain('waits, 1st in line')
  })

  test('whose day came first says that, and may still be moved', async () => {
    const number = await fill()
    department.house.clock.set('2027-03-09T09:00:00Z')
    const page = await open1(number)
    const list = plain(await open(campaignsScreen))
    department.house.clock.set('2027-01-14T09:00:00Z')
    expect(plain(page)).toContain('Its day came before a place did. Move it to a later day to try again.')
    expect(page).toContain(`action="/-/campaigns/${number}/start"`)
    expect(list).toContain('got no place')
  })

  test('when it is called off it waits no more', async () => {
    const number = await fill()
    await at.cancel('linh', number)
    expect(plain(await open1(number))).not.toContain('waits, 1st in line')
  })
})

describe('all campaigns', () => {
  test('an empty list says what to do', async () => {
    expect(plain(await open(campaignsScreen))).toContain('No campaign is planned yet.')
  })

  test('each with its type and team as they are called now, and what was called off', async () => {
    const number = await at.plan('linh', '2027-03-02', { name: '<i>Tet</i>' })
    await at.plan('zofia', '2027-04-02')
    await at.cancel('linh', number)
    await department.enforce(
      Object.fromEntries(
        Object.entries(paidSocial(3, conferences)).map(([path, text]) => [
          path,
          text
            .replace(
              'name: field-apac\ntitle: Field APAC',
              'name: apac-field\nformerly: [field-apac]\ntitle: APAC Field',
            )
            .replace('Field APAC is', 'APAC Field is'),
        ]),
      ),
    )
    const page = await open(campaignsScreen, { keep: 'list' })
    expect(page).toContain('&lt;i>Tet&lt;/i>')
    expect(plain(page)).toContain('called off')
    expect(plain(page)).toContain('Paid social for APAC Field, planned by Linh Tran')
    await department.enforce(paidSocial(3, conferences))
  })
})

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  ask,
  newId,
  perform,
  systemPerson,
  transactionOf,
  type Operation,
  type Person,
  type Question,
} from '#kernel'
import { showNamed } from '#people'
import { openTestDepartment, paidSocial, plannerOf, planners, type TestDepartment } from '#testing'
import { contributed } from '../app.ts'

const firstWeeks = `# First weeks

Whoever is new meets Zofia Nowak.

\`\`\`onboarding
name: everybody
for: everybody
people-to-meet: [zofia]
\`\`\`
`
const projects = `# Projects

Marketing is the project for everything.

\`\`\`project
name: marketing
\`\`\`
`
let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, {
    ...paidSocial(),
    'first.md': firstWeeks,
    'projects.md': projects,
  })
})
afterAll(() => department.close())

/** What leads from a person to work that goes on, by the sort of record that the hand-over lists. */
const listed: Readonly<Record<string, string>> = {
  'campaigns.planned_by': 'campaigns',
  'approvals.asked_by': 'approvals',
  'personal.manager_id': 'reports',
  'reporting_lines.manager_id': 'reports',
  'leaves.stand_in_id': 'leaves',
  'onboarding_items.person_id': 'checklists',
  'webhooks.made_by': 'webhooks',
  'request_assignees.assignee_id': 'requests',
}

const own = 'their own: it ends or stays with them'
const done = 'says who did something that is over'
const place = 'the place goes with the campaign that holds it'
/** Every other foreign key to a person, and why nobody has to take it over. */
const stays: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ...[
        'former_handles',
        'departures',
        'personal',
        'personal_said',
        'reporting_lines',
        'sessions',
        'tokens',
      ],
      ...['leaves', 'pictures', 'erasures', 'passwords', 'invitations', 'oauth_codes', 'identity_links'],
      ...['request_followers', 'request_circle', 'request_filters', 'request_thanks'],
      ...['administrators_by_group', 'follows', 'readings', 'known_browsers', 'kept_forms'],
      ...['notices', 'notice_mutes', 'notice_choices', 'notice_times', 'notice_threads', 'notice_stops'],
      ...['notice_replies', 'outbox'],
    ].map((table) => [`${table}.person_id`, own]),
  ),
  ...Object.fromEntries(
    [
      'assignees',
      'labels',
      'comments',
      'acceptances',
      'ends',
      'snoozes',
      'blocks',
      'versions',
      'excuses',
      'attachments',
      'attachment_removals',
      'details_wanted',
    ].map((table) => [`request_${table}.by`, done]),
  ),
  'requests.opened_by': 'whoever sees to it goes on with it',
  'change_labels.by': done,
  'departures.by': done,
  'leaves.planned_by': done,
  'one_time_links.used_by': done,
  'invitations.made_by': 'the administrators’ page of invitations lists it for all of them',
  'invitations.accepted_by': own,
  'invitations.revoked_by': done,
  'approval_votes.by': done,
  'approval_help_answers.by': done,
  'approval_delegations.from_id': 'their word goes back to those whom the page names, who are asked anew',
  'approval_delegations.to_id': 'it stays with whoever gave it into their hands',
  'campaign_cancellations.by': done,
  'first_look.dismissed_by': done,
  'short_link_ends.by': done,
  'short_links.made_by': done,
  'onboarding_ticks.by': done,
  'webhook_secrets.made_by': 'listed with its webhook, where a new one is drawn',
  'fact_sources.heard_by': 'the page of what is kept elsewhere says who sent it last',
  'limit_slots.taken_by': place,
  'limit_slots.released_by': done,
  'limit_waits.by': place,
}

test('whatever leads to a person is listed when they hand over, or stays for a reason', async () => {
  const keys = await department.database.asOwner<{ key: string }>(
    `select c.conrelid::regclass || '.' || a.attname as key
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
     where c.contype = 'f' and c.confrelid = 'persons'::regclass order by 1`,
  )
  const known = [...Object.keys(listed), ...Object.keys(stays)]
  // A new column is listed by its module (held), or gets its reason here.
  expect([...new Set(known)].toSorted()).toEqual(keys.map(({ key }) => key))
})

const act = (by: Person, name: string, input: object) => {
  const found: Operation | undefined = contributed.operations.find((one) => one.name === name)
  if (!found) throw new Error(`nothing is called ${name}`)
  return perform(department.house, by, found, input)
}
const recordsOf = async (by: Person) => {
  const question: Question = showNamed({
    repository: { read: async () => Buffer.alloc(0) },
    // Pages are not what this is about.
    seen: { handbookFor: async () => ({ pages: [], file: () => undefined, at: () => undefined }) as never },
    compiledAt: async () => ({}) as never,
    compiledWith: async () => expect.unreachable('no page is looked through'),
    held: () => contributed.held,
  })
  const { records } = (await ask(department.house, by, question, { handle: 'zofia' })) as {
    records: readonly { of: string; says: string; href: string }[]
  }
  return records
}

test('what goes on without somebody is listed to an administrator, each with where it is handed over', async () => {
  const { person, house, database } = department
  const [adaeze, zofia] = [person('adaeze'), person('zofia')]
  const now = house.clock.now()
  await plannerOf(department).plan('zofia', '2027-03-02')
  await act(adaeze, 'requests.open', { project: 'marketing', subject: 'Old prices are found' })
  await act(adaeze, 'requests.assign', { number: 1, to: 'zofia' })
  await transactionOf(database.db, systemPerson, (tx) =>
    sql`
      insert into approvals (id, rule_id, rule, commit, subject_kind, subject_id, asked_by, asked_at, content)
      select ${newId(now)}, ${newId(now)}, 'conference', 'x', 'campaigns', id, planned_by, planned_at, '{}'::jsonb
      from campaigns`.execute(tx),
  )
  await act(adaeze, 'people.keep', { handle: 'linh', manager: 'zofia' })
  await act(adaeze, 'people.keep', { handle: 'arjun', startOn: '2027-01-11' })
  await act(adaeze, 'leaves.plan', {
    ...{ handle: 'tomas', from: '2027-02-01', until: '2027-02-08', standIn: 'zofia' },
  })
  await transactionOf(database.db, systemPerson, (tx) =>
    tx
      .insertInto('webhooks')
      .values({
        ...{ id: newId(now), url: 'https://hooks.example.org/x', kinds: ['*'], outcomes: ['done'] },
        ...{ made_by: zofia.id, made_at: now },
      })
      .execute(),
  )
  await department.follow()

  const records = await recordsOf(adaeze)
  expect([...new Set(records.map(({ of }) => of))].toSorted()).toEqual(
    [...new Set(Object.values(listed))].toSorted(),
  )
  expect(records.map(({ says }) => says)).toEqual(
    expect.arrayContaining([
      'Linh Tran reports to Zofia Nowak',
      'Zofia Nowak stands in for Tomas Lindqvist from Mon 1 February until Mon 8 February',
      'The checklist of Arjun Rao names Zofia Nowak',
    ]),
  )
  const ofColleague = (await recordsOf(person('keiko'))).map(({ of }) => of)
  expect(ofColleague.toSorted()).toEqual(['approvals', 'campaigns', 'requests'])
  const ofHer = (await recordsOf(zofia)).map(({ of }) => of)
  expect(ofHer.toSorted()).toEqual(['approvals', 'campaigns', 'reports', 'requests'])
})

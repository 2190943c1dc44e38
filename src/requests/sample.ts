import type { SampleStep } from '#kernel'
import { acceptRequest } from './accept-request.ts'
import { assignRequest } from './assign-request.ts'
import { addAttachment } from './attachments/add-attachment.ts'
import { samplePicture } from './attachments/sample-picture.ts'
import { blockRequest } from './block-request.ts'
import { closeRequest } from './close-request.ts'
import { commentOnRequest } from './comment-on-request.ts'
import { askBack } from './details/ask-back.ts'
import { labelRequest } from './label-request.ts'
import { openRequest } from './open-request.ts'
import { asked, said, step } from './sample-step.ts'
import { snoozeRequest } from './snooze-request.ts'

/** What the department asked of itself in the last weeks: one of each type, most of them still open. */
export const sampleSteps: readonly SampleStep[] = [
  asked(
    30,
    'linh',
    'idea',
    {
      idea: 'A week with the people on night shift',
      what: 'Somebody who is asked to take nights sees what that does to a week, before they say yes.',
      'why-then': 'The night shifts are handed out anew in the month after.',
    },
    {
      due: 25,
      body: 'Before anybody says yes:\n\n- [x] Ask the office in Lisbon who has nights\n- [ ] Ask Samir for two nights in a row\n- [ ] Find out whether we may film at the gate',
    },
  ),
  said(
    29,
    'sofia',
    1,
    'I like that it begins with somebody who has to decide. @linh, who would let us watch?',
  ),
  said(29, 'linh', 1, 'Samir would, and he has asked two others.'),
  step(29, 'linh', addAttachment, {
    number: 1,
    file: Buffer.from('week,who,from,to\n1,Samir,22:00,06:00\n2,Ines,22:00,06:00\n').toString('base64'),
    fileName: 'nights.csv',
  }),
  step(28, 'sofia', labelRequest, { number: 1, put: 'mktg-status::plan' }),
  asked(
    27,
    'keiko',
    'idea',
    {
      idea: 'Say our short link aloud on every podcast',
      what: 'Listeners find the guides without typing a long address.',
      'why-then': 'The first recording of the season is on that day.',
    },
    { due: 2 },
  ),
  step(20, 'sofia', closeRequest, { number: 2, why: 'Done: it is the last sentence of every script now.' }),
  asked(24, 'nadia', 'guide-proposal', {
    guide: 'Disagreeing in writing',
    company: 'hybrid',
    reader:
      'Somebody who leads a team of which half sits together: they know when to write, and when to call.',
    'know-from': 'Our own decision log, and the quarter in which we tried to do it all in calls.',
  }),
  step(22, 'henrik', acceptRequest, {
    number: 3,
    why: 'Yes. Begin with the quarter that went wrong; that is what people will believe.',
  }),
  asked(
    18,
    'linh',
    'presentation',
    {
      organisation: 'Hanoi Testing Circle',
      listeners: 'Testers, most of them in an office three days a week',
      audience: '60',
      date: 'The second Thursday of next month, 19:00 in Hanoi',
      format: 'talk',
      'open-to': 'anybody',
      help: 'A listener for a rehearsal. It is my first talk in Vietnamese.',
    },
    { due: 6 },
  ),
  said(17, 'linh', 4, '@sofia Seeking Approval. They print the programme on Friday.'),
  step(17, 'sofia', acceptRequest, { number: 4 }),
  asked(15, 'priya', 'country-exception', {
    region: 'APAC',
    country: 'Thailand',
    activity: 'Two evenings with a partner in Bangkok',
    reason:
      'A first large customer there opens its doors to others. If we wait a year, somebody else sits in that room.',
  }),
  asked(14, 'arjun', 'introduction', {
    region: 'APAC',
    company: 'Saffron Freight',
    country: 'India',
    met: 'After the developer night; their head of operations wants to see a rehearsal.',
    consent: 'They want to be introduced',
  }),
  asked(9, 'mei', 'panel-guidance', {
    event: 'Platform Days Singapore',
    about: 'remote work',
    wanted: 'me',
    overview: 'Four people on how teams over many zones hand work on. Run by a university, no fee.',
    page: 'https://platform-days.example/panels',
  }),
  asked(6, 'mei', 'remote-consultation-request', {
    event: 'Platform Days Singapore',
    day: '2027-06-17',
    company: 'a small firm',
    aim: 'all-remote',
    listeners: '120',
    recorded: 'yes',
    outline: 'Three handovers of ours that failed, and what we write down since.',
  }),
  asked(
    5,
    'noor',
    'publisher-program',
    {
      publisher: 'Kaizen no Hi',
      known: 'yes',
      whose: 'Keiko knows the editor.',
      country: 'Japan',
      story: 'The night the stage went dark, in pictures, for their autumn number.',
    },
    { due: -3, excuse: 'The editor has a page free, and only for this number.' },
  ),
  step(4, 'oskar', assignRequest, { number: 9, to: 'oskar' }),
  step(4, 'grace', openRequest, {
    project: 'marketing',
    subject: 'The search on our site finds old prices',
    body: 'Three readers wrote this week.\n\n- the page of two years ago comes first\n- the new one is not in the index',
    labels: 'mktg-status::triage',
  }),
  step(4, 'grace', commentOnRequest, {
    number: 10,
    body: 'This is what the three of them saw.',
    file: samplePicture,
    fileName: 'search.png',
    alt: 'The search for prices: the page of two years ago comes first, in bold.',
  }),
  step(3, 'siobhan', openRequest, {
    project: 'marketing',
    subject: 'A complaint about a supplier',
    body: 'Told to me by somebody who does not want to be named yet. @adaeze, I would like to talk before we write to them.',
    confidential: true,
    readers: 'adaeze',
  }),
  step(3, 'yara', openRequest, (today) => ({
    type: 'gap',
    answers: {
      gap: 'Who may say yes to a room for an offsite',
      seen: today.subtract({ days: 4 }).toString(),
      'held-up': 'Four of us, for a week.',
    },
  })),
  asked(
    3,
    'rafael',
    'feedback',
    { miss: 'A week without a call before nine', when: 'On Tuesday, and the Tuesday before.' },
    { labels: 'theme::meetings' },
  ),
  step(3, 'mei', blockRequest, { number: 8, by: 7 }),
  step(2, 'sofia', askBack, { number: 12, why: 'Do you mean the room, or what it costs?' }),
  step(2, 'sofia', snoozeRequest, (today) => ({ number: 7, until: today.add({ days: 20 }).toString() })),
  {
    ...asked(2, 'linh', 'country-exception', {
      region: 'APAC',
      country: 'Indonesia',
      activity: 'A stand at a trade fair',
      reason: 'They asked whether we come.',
    }),
    refused: true,
  },
]

import { systemPerson, type SampleStep } from '#kernel'
import { keepDetails } from './keep-details.ts'
import { setPicture } from './pictures/set-picture.ts'
import { planLeave } from './plan-leave.ts'
import { sampleFaces } from './sample-faces.ts'

/** Handle, zone, manager, and how many months ago they started. The manager is whom the pages put above them too. */
const kept = [
  ['adaeze', 'Europe/London', undefined, 64],
  ['cora', 'America/Chicago', 'adaeze', 61],
  ['noor', 'Europe/Berlin', 'cora', 44],
  ['theo', 'Europe/Athens', 'noor', 30],
  ['ana', 'America/Bogota', 'noor', 19],
  ['grace', 'America/New_York', 'cora', 41],
  ['samir', 'Asia/Kolkata', 'grace', 22],
  ['kaja', 'Europe/Zagreb', 'grace', 16],
  ['wanjiru', 'Africa/Nairobi', 'cora', 50],
  ['yara', 'America/Sao_Paulo', 'cora', 28],
  ['oskar', 'Europe/Warsaw', 'cora', 33],
  ['leila', 'Europe/Paris', 'cora', 25],
  ['dani', 'America/Denver', 'cora', 39],
  ['luis', 'America/Mexico_City', 'dani', 21],
  ['tomas', 'Europe/Stockholm', 'cora', 48],
  ['zofia', 'Europe/Warsaw', 'tomas', 2],
  ['keiko', 'Asia/Tokyo', 'cora', 52],
  ['linh', 'Asia/Ho_Chi_Minh', 'keiko', 26],
  ['arjun', 'Asia/Kolkata', 'keiko', 13],
  ['mei', 'Asia/Singapore', 'cora', 35],
  ['rafael', 'America/Sao_Paulo', 'cora', 18],
  ['ben', 'Europe/Amsterdam', 'adaeze', 57],
  ['henrik', 'Europe/Helsinki', 'ben', 46],
  ['sofia', 'Europe/Rome', 'henrik', 29],
  ['tuva', 'Europe/Oslo', 'ben', 24],
  ['jun', 'Asia/Seoul', 'adaeze', 55],
  ['nadia', 'Europe/Sofia', 'jun', 31],
  ['ruth', 'America/Toronto', 'jun', 20],
  ['vera', 'Europe/Vienna', 'adaeze', 43],
] as const

const faceOf = (handle: keyof typeof sampleFaces): SampleStep => ({
  daysAgo: 29,
  by: handle,
  operation: setPicture,
  input: () => ({ handle, picture: sampleFaces[handle] }),
})

/** What the department keeps of its people: lines, zones and first days, two faces, and one who is away. */
export const sampleSteps: readonly SampleStep[] = [
  ...kept.map(([handle, zone, manager, months]): SampleStep => ({
    daysAgo: 30,
    by: systemPerson.handle,
    operation: keepDetails,
    input: (today) => ({
      handle,
      zone,
      ...(manager !== undefined && { manager }),
      email: `${handle}@lindenquay.example`,
      startOn: today.subtract({ months }).with({ day: 1 }).toString(),
    }),
  })),
  {
    daysAgo: 11,
    by: systemPerson.handle,
    operation: keepDetails,
    input: (today) => ({
      handle: 'bao',
      zone: 'Asia/Ho_Chi_Minh',
      manager: 'keiko',
      email: 'bao@lindenquay.example',
      startOn: today.subtract({ days: 11 }).toString(),
    }),
  },
  faceOf('noor'),
  faceOf('keiko'),
  {
    daysAgo: 12,
    by: 'mei',
    operation: planLeave,
    input: (today) => ({
      handle: 'mei',
      from: today.subtract({ days: 4 }).toString(),
      until: today.add({ days: 6 }).toString(),
      standIn: 'oskar',
      reason: 'My sister is getting married.',
    }),
  },
]

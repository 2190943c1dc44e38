import { systemPerson, type SampleStep } from '#kernel'
import { keepDetails } from './keep-details.ts'
import { setPicture } from './pictures/set-picture.ts'
import { planLeave } from './plan-leave.ts'
import { sampleFaces } from './sample-faces.ts'

/** Handle, zone, manager, and how many months ago they started. */
const kept = [
  ['cora', 'America/Chicago', 'adaeze', 61],
  ['noor', 'Europe/Berlin', 'cora', 44],
  ['theo', 'Europe/Athens', 'noor', 30],
  ['ana', 'America/Bogota', 'noor', 19],
  ['keiko', 'Asia/Tokyo', 'cora', 52],
  ['linh', 'Asia/Ho_Chi_Minh', 'keiko', 26],
  ['arjun', 'Asia/Kolkata', 'keiko', 13],
  ['mei', 'Asia/Singapore', 'keiko', 35],
  ['tomas', 'Europe/Stockholm', 'cora', 48],
  ['zofia', 'Europe/Warsaw', 'tomas', 2],
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
      manager,
      email: `${handle}@lindenquay.example`,
      startOn: today.subtract({ months }).with({ day: 1 }).toString(),
    }),
  })),
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

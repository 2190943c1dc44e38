/** The sample department: its handbook replayed version by version, and what its people did under each. */
export { openSample, sampleName } from './open-sample.ts'

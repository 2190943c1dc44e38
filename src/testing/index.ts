/** What tests stand on: a real PostgreSQL, a database for each file, people and a model made on the spot. */
export { insertTestPerson } from './test-person.ts'
export { openTestDatabase, type TestDatabase } from './test-database.ts'
export { testHouse } from './test-house.ts'
export { browserMissing, openBrowser } from './browser.ts'
export { faultsInMarkup } from './faults-in-markup.ts'
export { mei, testFrame } from './test-frame.ts'
export { writeForLooking } from './write-for-looking.ts'

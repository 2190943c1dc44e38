import type { House } from '#kernel'
import { MailDoor } from '#notices'
import type { Surroundings } from '#start'
import { noticesWorld } from '../app.ts'
import { StartProblem } from '../start-problem.ts'

/** Hears answers to letters on this node, where the settings name an address for them. */
export async function mailDoor({ settings, log }: Surroundings, house: House): Promise<MailDoor | undefined> {
  const { replies } = settings
  if (!replies) return undefined
  const { host, port, address } = replies
  const onFault = (fault: unknown) => log.error({ err: fault }, 'an answer by mail could not be taken in')
  const door = new MailDoor(noticesWorld, house, { host, port, replies: address, onFault })
  await door.open({ host, port }).catch((fault: unknown) => {
    throw new StartProblem(
      `Answers by mail cannot be heard on ${host}:${port} (${fault instanceof Error ? fault.message : String(fault)}). Name another place with mail-replies-on.`,
    )
  })
  return door
}

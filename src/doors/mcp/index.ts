/** The door of assistants: the Model Context Protocol at `/mcp` and over stdio, translated to acts and questions. */
export { bridgeStdio, type StdioBridge } from './bridge-stdio.ts'
export { mcpDoor } from './door.ts'
export type { McpWorld } from './world.ts'

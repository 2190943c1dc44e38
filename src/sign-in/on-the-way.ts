/** An address with where to go on to after it, so that whoever opens it anew is still on the way there. */
export const onTheWay = (path: string, to: string): string => `${path}?then=${encodeURIComponent(to)}`

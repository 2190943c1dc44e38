/** Where people land who come from nowhere in particular: their own home page. */
export const homePath = '/-/home'

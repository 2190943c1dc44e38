import { z } from 'zod'

/** The calendar spans over which a rule counts; `quarter` and `fiscal year` are the fiscal ones. */
export const periods = ['day', 'week', 'calendar month', 'quarter', 'fiscal year'] as const
export type Period = (typeof periods)[number]

export const periodWord = z.enum(periods)

/** `in a calendar month`, `on a day`. */
export const sayPeriod = (period: Period): string => `${period === 'day' ? 'on' : 'in'} a ${period}`

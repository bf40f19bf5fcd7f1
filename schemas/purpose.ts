// For what a file is taken out of the system. Nobody is asked: the place that the click comes from says it.
import { z } from 'zod'

export const Purpose = z.enum(['view', 'keep', 'print', 'check', 'send', 'guest', 'machine'])
export type Purpose = z.infer<typeof Purpose>

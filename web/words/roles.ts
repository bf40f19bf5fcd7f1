import { words } from '../../schemas/words.ts'

/** How roles are called beside a person's name. */
export const roleWords: Readonly<Record<string, string>> = words.roles

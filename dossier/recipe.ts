// What bytes of a dossier depend on besides its order. It stands in `dossier.json`, so that two editions of the same
// inputs that differ say why.
import { fontSums } from './press.ts'

/** Goes up with every change here that gives other bytes for the same order. */
const ENGINE = 5

export const recipe = (): { engine: number; fonts: Readonly<Record<string, string>> } => ({
  engine: ENGINE,
  fonts: fontSums(),
})

// What lies in a folder, whatever its name, but what systems leave there; folders behind links are not entered.
import { readdir } from 'node:fs/promises'
import type { Found } from './take.ts'

/** Nobody means to hand it in: a folder that is dropped on the screen leaves the same out (`web/kit/drop-zone.tsx`). */
const litter = /^(\.|~\$|(Thumbs\.db|desktop\.ini|__MACOSX)$)/i

export async function filesIn(root: string): Promise<{ files: Found[]; leftOut: number }> {
  let leftOut = 0
  const found: (Found & { readonly path: Buffer })[] = []
  const walk = async (folder: Buffer): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' }).catch(() => [])
    for (const entry of entries) {
      const path = Buffer.concat([folder, Buffer.from('/'), entry.name])
      if (litter.test(entry.name.toString('utf8'))) leftOut++
      else if (entry.isDirectory()) await walk(path)
      else {
        const shown = path.subarray(Buffer.byteLength(root) + 1).toString('utf8')
        found.push({ path, shown, name: entry.name.toString('utf8') })
      }
    }
  }
  // Said at once, where the folder itself cannot be read.
  await readdir(root)
  await walk(Buffer.from(root))
  return { files: found.sort((a, b) => Buffer.compare(a.path, b.path)), leftOut }
}

// File names that survive Windows, macOS, Linux and a ZIP: unique whatever the case or the form of the accents, never
// reserved, never longer than 240 characters with their folder. The original name stands in the manifest.

const maxPath = 240
/** A single name on Linux; three bytes for many a Vietnamese letter. */
const maxBytes = 230
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(\..*)?$/i

/** Paths for files in folders of our own making, in order; the folders must be safe already. */
export function safePaths(files: readonly { folder: string; name: string }[]): string[] {
  const taken = new Set(
    files.flatMap(({ folder }) =>
      folder.split('/').map((_, i, parts) => fold(parts.slice(0, i + 1).join('/'))),
    ),
  )
  const next = new Map<string, number>()
  return files.map(({ folder, name }) => {
    const prefix = folder ? `${folder}/` : ''
    const [stem, extension] = split(safeName(name))
    const same = fold(prefix + stem + extension)
    for (let n = next.get(same) ?? 1; ; n++) {
      const suffix = n === 1 ? '' : ` (${n})`
      const path = prefix + fit(stem, suffix + extension, maxPath - prefix.length)
      if (taken.has(fold(path))) continue
      taken.add(fold(path))
      next.set(same, n + 1)
      return path
    }
  })
}

export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cs}\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\ufffd]/gu, '')
    .replace(/[<>:"/\\|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[ ]+|[. ]+$/g, '')
  const [stem, extension] = split(plain)
  const kept = fit(stem, extension, maxPath)
  if (!kept.replace(/[._ ]/g, '')) return `tep${kept.replace(/^[. ]+/, '_')}`
  // a leading dot hides a file, a leading ~ is an editor's, a reserved name cannot be opened on Windows
  return reserved.test(kept) || /^[.~-]/.test(kept) ? `_${kept}` : kept
}

/** Two names that any file system takes for one. */
export const fold = (path: string): string =>
  path.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFC')

function split(name: string): [string, string] {
  const [, stem, extension] = /^(.+?)(\.[\p{L}\p{N}]{1,10})$/u.exec(name) ?? []
  return stem !== undefined && extension !== undefined ? [stem, extension] : [name, '']
}

function fit(stem: string, end: string, length: number): string {
  const letters = [...stem]
  const tooLong = () =>
    letters.join('').length + end.length > length || Buffer.byteLength(letters.join('') + end) > maxBytes
  while (letters.length > 1 && tooLong()) letters.pop()
  return letters.join('').replace(/[. ]+$/, '') + end
}

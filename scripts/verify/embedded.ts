// Finds `dossier.json` in a volume while its bytes run past: our engine embeds it as it is, so that no PDF library and
// no second reading is needed for a volume of several gigabytes.

const sign = Buffer.from('/EmbeddedFile')
const start = Buffer.from('stream\n')
const longestDict = 4096
const longest = 512 << 20

export function embeddedScanner(): { push: (part: Buffer) => void; found: () => string[] } {
  const found: string[] = []
  let held: Buffer = Buffer.alloc(0)
  let body: { parts: Buffer[]; left: number } | undefined

  const push = (part: Buffer): void => {
    held = held.length ? Buffer.concat([held, part]) : part
    for (;;) {
      if (body) {
        const taken = held.subarray(0, body.left)
        body.parts.push(taken)
        body.left -= taken.length
        held = held.subarray(taken.length)
        if (body.left > 0) return
        found.push(Buffer.concat(body.parts).toString('utf8'))
        body = undefined
      }
      const at = held.indexOf(sign)
      if (at < 0) {
        held = Buffer.from(held.subarray(Math.max(0, held.length - longestDict)))
        return
      }
      const begin = held.indexOf(start, at)
      if (begin < 0 && held.length - at < longestDict) return
      // the dictionary runs from its object's head to "stream"; /EmbeddedFiles of a catalog has none so near
      const dict =
        begin < 0 || begin - at > longestDict
          ? ''
          : held.toString('latin1', Math.max(0, at - longestDict), begin)
      const length = Number(/\/Length (\d+)/.exec(dict.slice(dict.lastIndexOf(' obj')))?.[1])
      if (Number.isInteger(length) && length < longest) {
        body = { parts: [], left: length }
        held = held.subarray(begin + start.length)
      } else held = held.subarray(at + sign.length)
    }
  }
  return { push, found: () => found }
}

// A thousand files that come at once are taken one after another, not all a little at a time: who has the least left to
// send goes first, so that whoever has sent the last byte is answered soon while the others wait at their beginning.
// A line that is slow holds nobody up: it asks for a turn only when bytes of it are here.

/** Enough to keep the disk and the cores busy. */
const SIDE_BY_SIDE = 16
/** One turn in so many goes to who has waited longest: a large file gets on too while small ones keep coming. */
const FAIR = 32

interface Waiting {
  left: number
  go: () => void
}
/** Who has waited longest stands first. */
const waiting: Waiting[] = []
let [busy, given] = [0, 0]

/** Passes bytes on, each piece in its turn, which lasts until the next piece is asked for. `size`: how many are announced. */
export async function* inTurn<T extends Uint8Array>(
  bytes: AsyncIterable<T>,
  size: number,
): AsyncGenerator<T> {
  let left = size
  for await (const piece of bytes) {
    if (busy < SIDE_BY_SIDE) busy += 1
    else await new Promise<void>((go) => waiting.push({ left, go }))
    try {
      yield piece
    } finally {
      left -= piece.length
      giveUp()
    }
  }
}

function giveUp(): void {
  given += 1
  const next = given % FAIR === 0 ? 0 : leastLeft()
  const [one] = waiting.splice(next, 1)
  if (one) one.go()
  else busy -= 1
}

function leastLeft(): number {
  let least = 0
  for (const [n, { left }] of waiting.entries()) if (left < waiting[least]!.left) least = n
  return least
}

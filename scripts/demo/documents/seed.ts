// Chance that repeats: the same document gets the same words, figures and strokes on every machine.

export type Dice = {
  next: () => number // 0 ≤ x < 1
  int: (low: number, high: number) => number // both ends included
  pick: <T>(of: readonly T[]) => T
  deal: <T>(of: readonly T[]) => () => T // the cards in turn, none again while it is remembered
}

export const dice = (seed: string): Dice => {
  let state = 2166136261
  for (const char of seed) state = Math.imul(state ^ char.codePointAt(0)!, 16777619)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(of: readonly T[]): T => of[int(0, of.length - 1)]!
  const deal = <T>(of: readonly T[]) => {
    let left: T[] = []
    let recent: T[] = []
    return () => {
      if (left.length === 0) {
        left = of.filter((card) => !recent.includes(card))
        recent = []
      }
      const card = left.splice(int(0, left.length - 1), 1)[0]!
      if (of.length > 1 && left.length < of.length / 3) recent.push(card)
      return card
    }
  }
  return { next, int, pick, deal }
}

// Whole shares of a total, about as heavy as the weights, that add up exactly.
export const shares = (total: number, weights: number[]): number[] => {
  const sum = weights.reduce((a, b) => a + b, 0)
  const parts = weights.map((w) => Math.floor((total * w) / sum))
  let rest = total - parts.reduce((a, b) => a + b, 0)
  for (let i = 0; rest > 0; i = (i + 1) % parts.length, rest--) parts[i]!++
  return parts
}

export const vnNumber = (value: number, decimals = 0): string => {
  const [whole = '', part] = Math.abs(value).toFixed(decimals).split('.')
  return (value < 0 ? '-' : '') + whole.replace(/\B(?=(\d{3})+$)/g, '.') + (part ? `,${part}` : '')
}

// NĐ 30/2020, annex I: days below ten and months one and two take a nought.
export const longDate = (iso: string): string => {
  const [year, month, day] = iso.split('-')
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
}

export const shortDate = (iso: string): string => iso.split('-').reverse().join('/')

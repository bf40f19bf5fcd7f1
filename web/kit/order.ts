export type Turn = 0 | 90 | 180 | 270

export const turned = (turn: Turn): Turn => ((turn + 90) % 360) as Turn

export function moved<T>(list: readonly T[], from: number, by: number): T[] {
  const rest = list.filter((_, n) => n !== from)
  return [...rest.slice(0, from + by), ...list.slice(from, from + 1), ...rest.slice(from + by)]
}

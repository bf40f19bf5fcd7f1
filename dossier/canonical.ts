// One text for one value: keys in order of their code units, no space. What is hashed must not depend on who wrote it.

export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** The same text in parts, where a list is too long to be held as one. */
export function* canonicalParts(
  fields: Readonly<Record<string, Json | (() => Iterable<Json>)>>,
): Generator<string> {
  let before = '{'
  for (const key of Object.keys(fields).sort()) {
    const value = fields[key]!
    yield `${before}${JSON.stringify(key)}:`
    before = ','
    if (typeof value !== 'function') {
      yield canonical(value)
      continue
    }
    let between = '['
    for (const one of value()) {
      yield between + canonical(one)
      between = ','
    }
    yield between === '[' ? '[]' : ']'
  }
  yield '}'
}

export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((one: Json) => canonical(one)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${sorted.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one as Json)}`).join(',')}}`
}

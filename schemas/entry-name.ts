// How files are named for the ministry's software: {leaf} the criterion, {00} the number within it, {exhibit} the evidence
// code, {name} what the officer called the file. Pure text: nothing here reads a file.
import { z } from 'zod'

const marks = ['leaf', '00', 'exhibit', 'name'] as const

/** The number keeps names apart, so it cannot be left out. */
export const NamePattern = z
  .string()
  .min(4)
  .max(80)
  .regex(/^[\p{L}\p{N}_.{} -]+$/u)
  .refine((pattern) => pattern.includes('{00}'), 'Mẫu tên phải có {00}, để hai tệp không trùng tên.')
  .refine(
    (pattern) =>
      [...pattern.matchAll(/\{([^}]*)\}?/g)].every(
        ([whole, mark = '']) => whole.endsWith('}') && isMark(mark),
      ),
    'Mẫu tên chỉ có {leaf}, {00}, {exhibit}, {name}.',
  )

const isMark = (mark: string): boolean => (marks as readonly string[]).includes(mark)

/** The most characters that a name has besides the officer's own words. */
export const lengthAround = (pattern: string): number =>
  pattern.replace(/\{(\w+)\}/g, (_, mark) => (mark === 'name' ? '' : '-'.repeat(12))).length + 6

export interface Named {
  readonly code: string
  /** From 1. */
  readonly n: number
  readonly exhibit: string
  readonly name: string
}

/** The name without its extension is cut to fit; the extension stays whole. */
export function entryName(
  { name: pattern, nameLength, ascii }: { name: string; nameLength: number; ascii: boolean },
  { code, n, exhibit, name }: Named,
): string {
  const [stem, extension] = split(name)
  const values = { leaf: code, '00': String(n).padStart(2, '0'), exhibit, name: stem }
  const write = ascii ? plain : spaced
  const filled = (own: string): string =>
    write(
      pattern.replace(/\{(\w+)\}/g, (_, mark: keyof typeof values) => (mark === 'name' ? own : values[mark])),
    )
  const room = nameLength - extension.length
  let own = stem
  while (filled(own).length > room && own.length > 0) own = own.slice(0, -1)
  return `${filled(own)
    .slice(0, room)
    .replace(/[._ -]+$/, '')}${write(extension)}`
}

function split(name: string): [string, string] {
  const at = name.lastIndexOf('.')
  return at > 0 && name.length - at <= 6 ? [name.slice(0, at), name.slice(at).toLowerCase()] : [name, '']
}

/** Letters that decompose to nothing plain are left out, all else that is no letter or digit becomes one hyphen. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^A-Za-z0-9._]+/g, '-')
    .replace(/-*([._])-*/g, '$1')
    .replace(/\.{2,}/g, '.')

const spaced = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{C}]/gu, '_')
    .replace(/\s+/g, ' ')

// Why two editions of the same thing have other bytes: their `dossier.json` compared, told in sentences. Pure.
import { canonical, type Json } from './canonical.ts'
import type { Entry } from './order.ts'

/** The part of `dossier.json` that is compared by name; everything else is compared as a whole. */
export type Manifest = {
  recipe?: { engine: number; fonts: Readonly<Record<string, string>> }
  documents: readonly Entry[]
  leaves: readonly ({ code: string } & { readonly [key: string]: Json })[]
} & { readonly [key: string]: unknown }

const named: Readonly<Record<string, string>> = {
  format: 'Dạng của dossier.json',
  cover: 'Bìa',
  volumes: 'Số tập',
  frontPages: 'Số trang đầu quyển',
  labels: 'Số trang',
  numbering: 'Cách đánh số',
  pieces: 'Trang đã cấp số',
}

/** Empty: the same recipe and inputs, so the bytes must be the same. */
export function changesBetween(before: Manifest, after: Manifest): string[] {
  return [
    ...recipeChanges(before.recipe, after.recipe),
    ...documentChanges(before.documents, after.documents),
    ...leafChanges(before.leaves, after.leaves),
    ...Object.entries(named).flatMap(([key, name]) =>
      text(before[key]) === text(after[key]) ? [] : `${name} đã đổi.`,
    ),
  ]
}

const text = (value: unknown): string => (value === undefined ? '' : canonical(value as Json))

function recipeChanges(before: Manifest['recipe'], after: Manifest['recipe']): string[] {
  const engine = (of: Manifest['recipe']) => of?.engine ?? 1
  const told =
    engine(before) === engine(after) ? [] : [`Bộ đóng quyển: ${engine(before)} → ${engine(after)}.`]
  if (text(before?.fonts) !== text(after?.fonts)) told.push('Phông chữ in trang đã đổi.')
  return told
}

function documentChanges(before: readonly Entry[], after: readonly Entry[]): string[] {
  const key = ({ document, version }: Entry) => `${document} ${version}`
  const [old, now] = [
    new Map(before.map((one) => [key(one), one])),
    new Map(after.map((one) => [key(one), one])),
  ]
  const gone = before.filter((one) => !now.has(key(one))).map((one) => `${nameOf(one)}: không còn.`)
  const told = after.flatMap((one) => {
    const was = old.get(key(one))
    if (!was) return [`${nameOf(one)}: mới thêm.`]
    const files = one.files.flatMap((file, i) => fileChanges(was.files[i], file))
    if (was.files.length > one.files.length) files.push('bớt tệp')
    if (text(was.leaves) !== text(one.leaves)) files.push('dẫn ở tiêu chí khác')
    if (text(was.labels) !== text(one.labels)) files.push('nằm ở trang khác')
    return files.length ? [`${nameOf(one)}: ${files.join(', ')}.`] : []
  })
  return [...gone, ...told]
}

const nameOf = ({ exhibit, document, version }: Entry): string =>
  `${exhibit} (${document}, phiên bản ${version})`

function fileChanges(was: Entry['files'][number] | undefined, now: Entry['files'][number]): string[] {
  if (!was) return ['thêm tệp']
  if (was.sha256 !== now.sha256) return ['bản gốc khác']
  if (was.hole !== now.hole) return [now.hole ? 'nay là trang báo thiếu' : 'nay in được']
  if (was.recipe !== now.recipe)
    return [`bản xem làm bằng ${now.recipe ?? '?'}, trước là ${was.recipe ?? '?'}`]
  return was.view === now.view ? [] : ['bản xem khác']
}

function leafChanges(before: Manifest['leaves'], after: Manifest['leaves']): string[] {
  const old = new Map(before.map((leaf) => [leaf.code, text(leaf)]))
  const told = after
    .filter((leaf) => old.get(leaf.code) !== text(leaf))
    .map(({ code }) => `Tiêu chí ${code}: nội dung in đã đổi.`)
  const codes = new Set(after.map(({ code }) => code))
  return [
    ...told,
    ...before.filter(({ code }) => !codes.has(code)).map(({ code }) => `Tiêu chí ${code}: không còn.`),
  ]
}

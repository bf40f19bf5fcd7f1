// Papers in Word from a template: tags are replaced, rows repeated, nothing in a template is ever run.
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { Problem } from '../../schemas/problem.ts'
import type { Tag } from '../../schemas/template.ts'

/** Bytes that the parts of a template may unpack to. */
const MOST = 30 << 20

type Fault = { readonly field: string; readonly sentence: string }

/** `used`: the tags that it names, of those that are known. */
interface Read {
  readonly faults: readonly Fault[]
  readonly used: ReadonlySet<string>
}

/** `data` has a value for every tag. Throws `damaged` where the template cannot be filled. */
export const fillTemplate = (template: Buffer, data: object): Buffer => fill(template, data, ignored)

/** Every fault of a template, by its tag; none when each tag is known and stands where it means something. */
export function readTemplate(template: Buffer, tags: readonly Tag[]): Read {
  const unknown = new Set<string>()
  const used = new Set<string>()
  try {
    // With one row of each, and with none: what is said where there is nothing is looked at too.
    for (const rows of [1, 0])
      fill(
        template,
        example(tags, rows),
        (tag) => unknown.add(tag),
        (tag) => used.add(tag),
      )
  } catch (error) {
    const faults = faultsOf(error)
    if (faults.length) return { faults, used }
    throw error
  }
  const missing = tags.filter(
    ({ name, isRequired, unless = name }) => isRequired && !used.has(name) && !used.has(unless),
  )
  const faults = [
    ...[...unknown].map((tag) => ({
      field: tag,
      sentence: `Mẫu dùng “{${tag}}” mà ở chỗ ấy không có số liệu nào tên như vậy. Hãy xem danh sách thẻ.`,
    })),
    ...missing.map(({ name, says, rows, unless }) => ({
      field: name,
      sentence: `Mẫu thiếu “{${rows ? '#' : ''}${name}}” (${says}). Hãy đặt thẻ này${unless ? `, hoặc “{${unless}}”,` : ''} vào mẫu rồi chọn lại.`,
    })),
  ]
  return { faults, used }
}

const example = (tags: readonly Tag[], rows: number): object =>
  Object.fromEntries(
    tags.map(({ name, rows: inner }) => [
      name,
      inner
        ? Array.from({ length: rows }, () => example(inner, rows))
        : name.startsWith('@')
          ? '<w:p/>'
          : 'x',
    ]),
  )

const ignored = (): void => undefined

function fill(
  template: Buffer,
  data: object,
  onUnknown: (tag: string) => void,
  onUsed: (tag: string) => void = ignored,
): Buffer {
  const made = new Docxtemplater(unpack(template), {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    // Asked from the row outwards: what is not even there in the whole is unknown.
    parser: (tag: string, { tag: part }: { tag?: { module?: string } } = {}) => {
      // Text is never taken for paragraphs, nor paragraphs for text: the sign belongs to the name.
      const name = part?.module === 'rawxml' ? `@${tag}` : tag
      return {
        get: (scope: Record<string, unknown>, { num }: { num: number }) => {
          const value = Object.hasOwn(scope, name) ? scope[name] : undefined
          if (value !== undefined) onUsed(name)
          else if (num === 0) onUnknown(name)
          return value
        },
      }
    },
  })
  made.render(data)
  return made.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** What is no Word document, or hides more than it may, is not taken apart. */
function unpack(template: Buffer): PizZip {
  const refuse = (sentence: string): Problem => new Problem('damaged', sentence)
  let zip: PizZip
  try {
    zip = new PizZip(template)
  } catch {
    throw refuse('Tệp không phải văn bản Word (.docx) hoặc đã hỏng. Hãy lưu lại thành .docx rồi chọn lại.')
  }
  const parts = Object.values(zip.files) as unknown as { _data?: { uncompressedSize?: number } }[]
  const size = parts.reduce((sum, { _data }) => sum + (_data?.uncompressedSize ?? 0), 0)
  if (size > MOST) throw refuse('Mẫu quá nặng khi mở ra. Hãy bỏ bớt hình trong mẫu rồi chọn lại.')
  if (!zip.file('word/document.xml'))
    throw refuse('Tệp không phải văn bản Word (.docx). Hãy lưu lại thành .docx rồi chọn lại.')
  if (zip.file('word/vbaProject.bin'))
    throw refuse('Mẫu có macro nên không nhận. Hãy lưu lại thành .docx không có macro.')
  if (Object.keys(zip.files).some((name) => /^word\/(embeddings|activeX|afchunk)/i.test(name)))
    throw refuse('Mẫu có tệp nhúng bên trong nên không nhận. Hãy bỏ tệp nhúng rồi chọn lại.')
  if (reachesOut(zip))
    throw refuse(
      'Mẫu lấy nội dung từ bên ngoài (hình liên kết, mẫu đính kèm, trường tự cập nhật) nên không nhận. Hãy bỏ liên kết ấy rồi chọn lại.',
    )
  return zip
}

/** What is fetched when the paper is opened; a link that somebody clicks is not. */
function reachesOut(zip: PizZip): boolean {
  const read = (ending: RegExp): string[] => zip.file(ending).map((part) => part.asText())
  const linked = read(/\.rels$/).some((rels) =>
    (rels.match(/<Relationship\s[^>]*>/g) ?? []).some(
      (one) => /TargetMode\s*=\s*["']External/i.test(one) && !/\/hyperlink["']/.test(one),
    ),
  )
  const field = /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE)\b/
  const instructed = /<w:instrText[^>]*>([^<]*)<|w:instr\s*=\s*"([^"]*)"/g
  return (
    linked ||
    read(/^word\/.*\.xml$/).some((xml) =>
      field.test([...xml.matchAll(instructed)].map(([, run = '', simple = '']) => run + simple).join('')),
    )
  )
}

/** The faults that the library found while reading tags; its own words are for programmers. */
function faultsOf(error: unknown): Fault[] {
  const { properties } = error as { properties?: { errors?: unknown[]; xtag?: string; id?: string } }
  const all = (properties?.errors ?? (properties ? [error] : [])) as {
    properties?: { xtag?: string; id?: string }
  }[]
  return all.map(({ properties: { xtag = '', id = '' } = {} }) => ({
    field: xtag,
    sentence: `Thẻ “${xtag}” ${said[id] ?? 'không đọc được'}. Hãy sửa trong mẫu rồi chọn lại.`,
  }))
}

const said: Readonly<Record<string, string>> = {
  unopened_tag: 'có dấu } mà không có dấu {',
  unclosed_tag: 'có dấu { mà không có dấu }',
  duplicate_open_tag: 'có hai dấu {',
  duplicate_close_tag: 'có hai dấu }',
  raw_xml_tag_should_be_only_text_in_paragraph: 'phải đứng một mình trong một đoạn',
  raw_tag_outerxml_invalid: 'phải đứng một mình trong một đoạn',
  unopened_loop: 'đóng một phần lặp chưa mở',
  unclosed_loop: 'mở một phần lặp chưa đóng',
  closing_tag_does_not_match_opening_tag: 'đóng khác thẻ đã mở',
  no_xml_tag_found_at_left: 'đứng sai chỗ',
  no_xml_tag_found_at_right: 'đứng sai chỗ',
}

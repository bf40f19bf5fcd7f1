import { json, type Route, tus } from '../route.ts'
import { readUpload, ReadUpload, UploadView } from './read.ts'
import { begin, Begin, Continue, goOn, path } from './serve.ts'

const may = 'documents.upload'
const going = ['not-found', 'expired', 'held', 'protocol'] as const

export const uploadRoutes: readonly Route[] = [
  tus(`POST ${path}`, {
    summary:
      'tus 1.0: begin a file that may come in pieces; Upload-Metadata: filename, filetype, sha256, key, agency, again',
    may,
    input: Begin,
    problems: ['not-found', 'quota', 'empty-file', 'too-large', 'too-many', 'protocol'],
    run: begin,
  }),
  tus(`HEAD ${path}/:id`, {
    summary: 'tus 1.0: how many bytes are here (Upload-Offset)',
    may,
    input: Continue,
    problems: going,
    run: goOn,
  }),
  tus(`PATCH ${path}/:id`, {
    summary: 'tus 1.0: the bytes from Upload-Offset on; the last one makes the document',
    may,
    input: Continue,
    problems: [
      ...going,
      'offset',
      'too-large',
      'too-many',
      'hash-differs',
      'duplicate',
      'unsupported-type',
      'mismatch',
      'damaged',
      'secret',
    ],
    run: goOn,
  }),
  tus(`DELETE ${path}/:id`, {
    summary: 'tus 1.0: give it up',
    may,
    input: Continue,
    problems: going,
    run: goOn,
  }),
  json(`GET ${path}/:id`, {
    summary: 'How far a file has come and, once it is whole, its receipt or the reason why there is none',
    may,
    input: ReadUpload,
    output: UploadView,
    problems: ['not-found', 'expired'],
    run: readUpload,
  }),
]

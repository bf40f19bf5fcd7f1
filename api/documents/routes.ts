import { bytes, type Route, upload as uploadRoute } from '../route.ts'
import { ReadFile, readFile } from './read.ts'
import { beforeUpload, upload, Uploaded, Uploads } from './upload.ts'

export const documentRoutes: readonly Route[] = [
  uploadRoute('POST /api/v1/documents', {
    summary: 'Upload files; one result for each',
    may: 'documents.upload',
    input: Uploads,
    output: Uploaded,
    problems: ['not-found', 'quota'],
    before: beforeUpload,
    run: upload,
  }),
  bytes('GET /api/v1/versions/:id/bytes', {
    summary: 'The untouched original of one file of a version',
    may: 'documents.read',
    input: ReadFile,
    problems: ['not-found', 'wrong-state', 'not-satisfiable'],
    run: readFile,
  }),
]

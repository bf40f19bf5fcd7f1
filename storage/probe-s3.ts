// What we rest on and not every server that speaks S3 holds: seen at start, so that nobody trusts such a store.
import * as s3 from '@aws-sdk/client-s3'
import { createHash } from 'node:crypto'
import { newId } from '../schemas/id.ts'

/** Throws an Error that names the promise which the server breaks. */
export async function probeS3(client: s3.S3Client, Bucket: string): Promise<void> {
  const Prefix = `staging/${newId('probe')}`
  const [from, to, bad] = ['a', 'b', 'c'].map((end) => ({ Bucket, Key: `${Prefix}-${end}` }))
  const Body = Buffer.from(Prefix)
  try {
    await client.send(new s3.PutObjectCommand({ ...from!, Body }))
    const { Body: read } = await client.send(new s3.GetObjectCommand(from!))
    if ((await read?.transformToString()) !== Prefix) refuse('what was written is not read back')
    const { Contents = [] } = await client.send(new s3.ListObjectsV2Command({ Bucket, Prefix }))
    if (!Contents.some(({ Key }) => Key === from!.Key)) refuse('what was written is not listed')

    const wrong = createHash('sha256').update('other bytes').digest('base64')
    if (await goes(client.send(new s3.PutObjectCommand({ ...bad!, Body, ChecksumSHA256: wrong }))))
      refuse('bytes are taken that are not those of their SHA-256')

    await copyOnce(client, from!, to!)
    if (await goes(copyOnce(client, from!, to!)))
      refuse('If-None-Match is ignored: objects can be overwritten')
  } finally {
    for (const at of [from!, to!, bad!])
      await client.send(new s3.DeleteObjectCommand(at)).catch(() => undefined)
  }
}

type Place = { Bucket: string; Key: string }

/** As `keep` does it. */
async function copyOnce(client: s3.S3Client, from: Place, to: Place): Promise<void> {
  const begun = await client.send(new s3.CreateMultipartUploadCommand({ ...to, ChecksumAlgorithm: 'SHA256' }))
  const upload = { ...to, UploadId: begun.UploadId }
  const CopySource = `${from.Bucket}/${from.Key}`
  const copied = await client.send(new s3.UploadPartCopyCommand({ ...upload, PartNumber: 1, CopySource }))
  const { ETag, ChecksumSHA256 } = copied.CopyPartResult ?? {}
  if (!ChecksumSHA256) refuse('a copied part comes without its SHA-256')
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag, ChecksumSHA256 }] }
  try {
    await client.send(new s3.CompleteMultipartUploadCommand({ ...upload, MultipartUpload, IfNoneMatch: '*' }))
  } catch (error) {
    await client.send(new s3.AbortMultipartUploadCommand(upload)).catch(() => undefined)
    throw error
  }
}

/** False where the server says no by a status of the 400s; anything else is no answer. */
const goes = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    (error: unknown) => {
      const status = error instanceof s3.S3ServiceException ? (error.$metadata.httpStatusCode ?? 0) : 0
      if (status >= 400 && status < 500) return false
      throw error
    },
  )

function refuse(why: string): never {
  throw new Error(`This S3 store cannot be used: ${why}.`)
}

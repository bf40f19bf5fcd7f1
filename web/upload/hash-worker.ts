// SHA-256 away from the page's thread, so that typing goes on while a large scan is read.
interface Ask {
  id: string
  file: File
}

self.onmessage = async ({ data: { id, file } }: MessageEvent<Ask>) => {
  const digest = await file
    .arrayBuffer()
    .then((bytes) => crypto.subtle.digest('SHA-256', bytes))
    .catch(() => undefined)
  const hex = digest && [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  self.postMessage({ id, hex })
}

// For tests of the index: a view by qpdf without the box, and what Poppler reads of a PDF.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const flags = [
  ...['--decrypt', '--object-streams=disable', '--compress-streams=y', '--decode-level=none'],
  ...['--normalize-content=n', '--deterministic-id', '--coalesce-contents'],
]

export function normal(bytes: Buffer): Buffer {
  return inFolder((dir) => {
    writeFileSync(join(dir, 'a.pdf'), bytes)
    execFileSync('qpdf', [...flags, '--warning-exit-0', '--no-warn', join(dir, 'a.pdf'), join(dir, 'b.pdf')])
    return readFileSync(join(dir, 'b.pdf'))
  })
}

/** One string a page. */
export function textOf(bytes: Buffer): string[] {
  return inFolder((dir) => {
    writeFileSync(join(dir, 'a.pdf'), bytes)
    const text = execFileSync('pdftotext', ['-raw', join(dir, 'a.pdf'), '-'], { encoding: 'utf8' })
    return text.split('\f').slice(0, -1).map((page) => page.trim()) // prettier-ignore
  })
}

function inFolder<T>(work: (dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'kc-index-'))
  try {
    return work(dir)
  } finally {
    rmSync(dir, { recursive: true })
  }
}

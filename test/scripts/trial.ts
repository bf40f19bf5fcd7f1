// One run of the trial over a folder, in a place of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row, Total } from '../../scripts/try/row.ts'

export interface Report {
  readonly files: readonly Row[]
  readonly total: Total
  readonly dossier: {
    pages: number
    pagesIn: number
    pagesOut: number
    pagesBySecond: number
    short: string[]
  }
}

export class Trial implements Disposable {
  readonly dir = mkdtempSync(join(tmpdir(), 'kc-trial-'))
  /** Where the run makes its temporary files, so that what is left behind is seen. */
  readonly work = join(this.dir, 'tmp')

  constructor() {
    mkdirSync(this.work)
  }

  start(...args: string[]): { child: ChildProcess; done: Promise<{ code: number | null; out: string }> } {
    const env = { PATH: process.env['PATH'], HOME: this.dir, TMPDIR: this.work }
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/try.ts', ...args], { env })
    let out = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (out += String(text)))
    return { child, done: new Promise((resolve) => child.once('exit', (code) => resolve({ code, out }))) }
  }

  [Symbol.dispose](): void {
    rmSync(this.dir, { recursive: true })
  }
}

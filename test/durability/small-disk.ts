// A file system of a few megabytes for one process: made with it, gone with it. bubblewrap needs no root for that, and
// it is here wherever documents can be opened. From outside it is seen through the process.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

export interface OnDisk {
  readonly child: ChildProcess
  /** What the process said in its first line that has this event. */
  readonly said: Record<string, unknown>
  /** Takes all room but so many bytes. */
  fill(leave: number): void
  empty(): void
  /** Where the process' own `dir` lies for us. */
  readonly path: string
  /** As whoever runs it stops it: it finishes what it has begun, and writes nothing after. */
  stop(): Promise<void>
  end(): Promise<void>
}

/** Runs a program that speaks JSON lines, and waits for the one named `event`. Only `dir` is small. */
export async function onSmallDisk(
  { dir, bytes, event: awaited }: { dir: string; bytes: number; event: string },
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<OnDisk> {
  mkdirSync(dir, { recursive: true })
  const box = ['--dev-bind', '/', '/', '--die-with-parent', '--size', String(bytes), '--tmpfs', dir]
  const child = spawn('bwrap', [...box, process.execPath, ...args], {
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  for await (const line of createInterface(child.stdout)) {
    if (!line.startsWith('{')) continue
    const said = JSON.parse(line) as Record<string, unknown>
    if ((said['msg'] ?? said['event']) !== awaited) continue
    child.stdout.resume()
    const [inner] = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').split(' ')
    const path = `/proc/${inner}/root${dir}`
    return {
      child,
      said,
      path,
      fill(leave) {
        const { bavail, bsize } = statfsSync(path)
        try {
          writeFileSync(`${path}/ballast`, Buffer.alloc(Math.max(0, bavail * bsize - leave)), { flag: 'a' })
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error // somebody was quicker: it is full
        }
      },
      async stop() {
        process.kill(Number(inner), 'SIGTERM')
        await once(child, 'exit')
      },
      empty: () => rmSync(`${path}/ballast`, { force: true }),
      end,
    }
  }
  throw new Error(`it ended before it said ${awaited}`)
}

// The only place that starts other programs. Converters read what strangers made, so each runs in a box: no network,
// one readable file, one writable folder, an empty environment, limits on time, memory, processes and disk; killed as
// one. Whatever it does comes back as a value (`Ran`): a missing tool, a crash and a limit are ordinary answers.
import { type ChildProcess, spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { symlink } from 'node:fs/promises'
import { constants } from 'node:os'
import { findProgram, findTool, type Tool, tools } from './tools.ts'
import { noRoom, roomIn } from './job.ts'
import { type Excess, LEAST_ROOM, watch } from './watch.ts'

/** `limits` (KC_BOX=limits) has no namespaces: only for a container that forbids them and has no way out itself. */
export interface Box {
  readonly mode: 'namespaces' | 'limits'
  /** Told how every tool ended, by whoever measures. */
  readonly note?: (tool: Tool, ran: Ran) => void
}

export interface Limits {
  readonly cpuSeconds: number
  readonly wallMs: number
  /** Address space of one process; what all of them really use together is held under the same figure. */
  readonly memory: number
  readonly fileBytes: number
  /** All files in the job folder together. */
  readonly diskBytes: number
  readonly files: number
  readonly processes: number
}
export const usual: Limits = {
  cpuSeconds: 60,
  wallMs: 90_000,
  memory: (2 << 30) >>> 0,
  fileBytes: 1 << 30,
  diskBytes: 1 << 30,
  files: 2_000,
  processes: 64,
}

export interface Job {
  readonly tool: Tool
  /** `file` and `dir` are the paths of the input and of the job folder as the tool sees them. */
  readonly args: (at: { file: string; dir: string }) => readonly string[]
  /** The one file it may read. `as` is the name it sees: LibreOffice derives its output's name from it. */
  readonly input?: { readonly path: string; readonly as?: string } | undefined
  /** The one folder it may write; also its HOME. */
  readonly dir: string
  /** Code of ours that a `node` child loads, read-only. */
  readonly code?: readonly string[]
  readonly limits?: Partial<Limits>
  /** Abort throws the signal's reason, after the tool is dead. */
  readonly signal?: AbortSignal | undefined
}

/** `peak`: bytes of memory that all its processes used together, as often as it was looked. */
export type Ran = { readonly ms: number; readonly peak: number } & (
  | { readonly end: 'exit'; readonly code: number; readonly stdout: string; readonly stderr: string }
  | { readonly end: 'crash'; readonly signal: string; readonly stderr: string }
  | { readonly end: 'limit'; readonly limit: 'time' | Excess; readonly stderr: string }
  | { readonly end: 'missing-tool'; readonly tool: string; readonly package: string }
)

/** Two of tesseract's threads on two cores take longer than two pages side by side. */
const plain = { LC_ALL: 'C.UTF-8', SOURCE_DATE_EPOCH: '0', OMP_THREAD_LIMIT: '1' }

const MAX_OUTPUT = 4 << 20 // of stdout; the rest is read and thrown away, so that the tool does not block

/** Throws only when aborted, or when the box itself cannot be built (never because of what the tool did). */
export async function runInBox(box: Box, job: Job): Promise<Ran> {
  const started = performance.now()
  const path = await findTool(job.tool)
  if (!path) return { end: 'missing-tool', tool: job.tool, package: tools[job.tool], ms: 0, peak: 0 }
  const wrapper = box.mode === 'namespaces' ? await findProgram('bwrap') : path
  if (!wrapper) return { end: 'missing-tool', tool: 'bwrap', package: 'bubblewrap', ms: 0, peak: 0 }
  job.signal?.throwIfAborted()
  const limits = { ...usual, ...job.limits }
  const command = box.mode === 'namespaces' ? inNamespaces(path, job) : await underLimits(path, job)
  const child = spawn('prlimit', [...prlimits(limits, job.tool), ...command], {
    cwd: job.dir,
    env: { PATH: '/usr/bin:/bin', HOME: job.dir, TMPDIR: job.dir, ...plain },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // its own group, to be killed as one
  })
  const ended = await supervise(child, limits, job)
  const ms = Math.round(performance.now() - started)
  job.signal?.throwIfAborted()
  if (ended.code === 1 && ended.stderr.startsWith('bwrap: '))
    throw new Error(`The box: ${ended.stderr.slice(0, 300)}`)
  // A tool that finds the disk full fails, waits, or leaves half a file and says nothing: nothing against its input.
  if (Math.min(ended.room, await roomIn(job.dir)) < LEAST_ROOM) throw noRoom(job.dir)
  const ran: Ran = { ...verdict(ended), ms, peak: ended.peak }
  box.note?.(job.tool, ran)
  return ran
}

interface Ended {
  readonly code: number
  readonly excess: 'time' | Excess | undefined
  readonly peak: number
  readonly stdout: string
  readonly stderr: string
  /** The least there was in the job folder meanwhile. */
  readonly room: number
}

async function supervise(child: ChildProcess, limits: Limits, job: Job): Promise<Ended> {
  let excess: 'time' | Excess | undefined
  let peak = 0
  const kill = (reason?: 'time' | Excess) => {
    excess ??= reason
    try {
      process.kill(-child.pid!, 'SIGKILL')
    } catch {
      // already gone
    }
  }
  const stdout = collect(child.stdout!, MAX_OUTPUT)
  const stderr = collect(child.stderr!, 16 << 10)
  const onAbort = () => kill()
  job.signal?.addEventListener('abort', onAbort, { once: true })
  const timer = setTimeout(kill, limits.wallMs, 'time')
  let room = (): number => Infinity
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject) // prlimit itself is missing
    child.once('exit', (exit, signal) => resolve(exit ?? 128 + (signal ? constants.signals[signal] : 0)))
    const seen = (memory: number) => (peak = Math.max(peak, memory))
    if (child.pid) room = watch(child.pid, job.dir, limits, child, kill, seen)
  }).finally(() => {
    clearTimeout(timer)
    job.signal?.removeEventListener('abort', onAbort)
    kill() // what the tool left behind in its group
    // A process that fled the group may hold the pipes open: do not wait for it.
    setTimeout(() => [child.stdout, child.stderr].forEach((pipe) => pipe?.destroy()), 500).unref()
  })
  return { code, excess, peak, stdout: await stdout, stderr: await stderr, room: room() }
}

async function collect(stream: NodeJS.ReadableStream, max: number): Promise<string> {
  const kept: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (size < max) kept.push(chunk.subarray(0, max - size))
      size += chunk.length
    }
  } catch {
    // destroyed by us: what came so far is the answer
  }
  return Buffer.concat(kept).toString('utf8')
}

// A shell convention, also bwrap's: 128 + n means killed by signal n.
function verdict({ code, excess, stdout, stderr }: Ended) {
  if (excess) return { end: 'limit', limit: excess, stderr } as const
  const signal = Object.entries(constants.signals).find(([, n]) => n === code - 128)?.[0]
  if (signal === 'SIGXCPU') return { end: 'limit', limit: 'time', stderr } as const
  if (signal === 'SIGXFSZ') return { end: 'limit', limit: 'disk', stderr } as const
  if (signal === 'SIGKILL') return { end: 'limit', limit: 'memory', stderr } as const // not ours, so the kernel's
  if (signal) return { end: 'crash', signal, stderr } as const
  return { end: 'exit', code, stdout, stderr } as const
}

function prlimits(limits: Limits, tool: Tool): string[] {
  // V8 reserves far more address space than it uses; the watch holds it to what it uses.
  const memory = tool === 'node' || tool === 'chromium-headless-shell' ? [] : [`--as=${limits.memory}`]
  const cpu = `--cpu=${limits.cpuSeconds}:${limits.cpuSeconds + 5}`
  return [cpu, `--fsize=${limits.fileBytes}`, '--core=0', '--nofile=512', ...memory]
}

function inNamespaces(path: string, job: Job): string[] {
  const file = job.input && `/in/${job.input.as ?? 'file'}`
  const read = (from: string, to = from) => ['--ro-bind', from, to]
  const readIfThere = (from: string) => ['--ro-bind-try', from, from]
  return [
    ...['bwrap', '--unshare-all', '--die-with-parent', '--new-session', '--cap-drop', 'ALL', '--clearenv'],
    ...['--setenv', 'PATH', '/usr/bin:/bin', '--setenv', 'HOME', '/w', '--setenv', 'TMPDIR', '/tmp'],
    ...Object.entries(plain).flatMap(([name, value]) => ['--setenv', name, value]),
    ...read('/usr'),
    // Of /etc and /var only what the tools need: as root /etc/shadow would be readable.
    ...['/etc/fonts', '/etc/ld.so.cache', '/etc/alternatives', '/etc/libreoffice'].flatMap(readIfThere),
    ...['/var/lib/libreoffice', '/var/cache/fontconfig'].flatMap(readIfThere),
    ...['--symlink', 'usr/lib', '/lib', '--symlink', 'usr/lib64', '/lib64', '--symlink', 'usr/bin', '/bin'],
    ...['--proc', '/proc', '--dev', '/dev', '--size', String(256 << 20), '--tmpfs', '/tmp'],
    ...(job.tool === 'node' && !path.startsWith('/usr/') ? read(dirname(path)) : []),
    ...(job.code ?? []).flatMap((from) => read(from)),
    ...(job.input && file ? read(job.input.path, file) : []),
    ...['--bind', job.dir, '/w', '--chdir', '/w', path],
    ...job.args({ file: file ?? '', dir: '/w' }),
  ]
}

async function underLimits(path: string, job: Job): Promise<string[]> {
  let file = job.input?.path ?? ''
  if (job.input?.as) {
    file = join(job.dir, job.input.as)
    await symlink(job.input.path, file).catch(ifItIsThere)
  }
  return [path, ...job.args({ file, dir: job.dir })]
}

function ifItIsThere(error: NodeJS.ErrnoException) {
  if (error.code !== 'EEXIST') throw error
}

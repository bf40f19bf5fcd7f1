// How long a process took, from its start to its end, and how much memory it ever held. A failure is no measurement, and
// neither is one that took longer than `patienceMs` and was ended for it.
import { execFile, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'

export type Measured = { seconds: number; peakMB: number; stdout: string }

export async function measure(
  command: string,
  args: readonly string[],
  may: readonly number[] = [0],
  patienceMs = Infinity,
): Promise<Measured> {
  const began = performance.now()
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const late = patienceMs < Infinity ? setTimeout(() => child.kill('SIGKILL'), patienceMs) : undefined
  let [stdout, stderr, peak] = ['', '', 0]
  child.stdout.on('data', (part: Buffer) => (stdout += part.toString()))
  child.stderr.on('data', (part: Buffer) => (stderr = (stderr + part.toString()).slice(-2000)))
  const look = () => (peak = Math.max(peak, peakOf(child.pid)))
  const watch = setInterval(look, 20)
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve([code, signal]))
  }).finally(() => {
    clearInterval(watch)
    clearTimeout(late)
  })
  const seconds = (performance.now() - began) / 1000
  if (code === null || !may.includes(code))
    throw new Error(`${command} ended with ${code ?? signal}: ${stderr}`)
  return { seconds, peakMB: Math.round(peak / 1024), stdout }
}

/** kB; the kernel keeps the highest figure, so looking now and then is enough. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0 // has just ended
  }
}

export async function pagesOf(path: string): Promise<number> {
  const { stdout } = await promisify(execFile)('qpdf', ['--show-npages', path])
  return Number(stdout)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

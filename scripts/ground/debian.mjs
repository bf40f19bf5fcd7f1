// The programs that Debian 12 gives us. With root or a sudo that asks no password they are installed; without, the one command is
// printed and we go on: what needs a missing program waits until it is there. On other systems nobody is asked for anything.
import { spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { ask, say, seconds } from './shell.mjs'

/** Seconds to install; enough to start, to check PDFs and to draw their pages. */
export const small = ['python3-pip', 'libcurl4', 'qpdf', 'poppler-utils', 'bubblewrap']
/** Minutes to install: office files, recognised text, antivirus. */
export const large = [
  'tesseract-ocr',
  'tesseract-ocr-vie',
  'libreoffice-writer-nogui',
  'libreoffice-calc-nogui',
  'libreoffice-impress-nogui',
  'fonts-liberation2',
  'fonts-crosextra-carlito',
  'fonts-crosextra-caladea',
  'fonts-noto-core',
  'libheif-examples',
  'libarchive-tools',
  'chromium-headless-shell',
  'clamav-daemon',
]
/** What only the tests need: a browser, tools that make the files which officers send, readers other than
 * ours, and a mail server. */
export const forTests = ['imagemagick', 'img2pdf', 'libtiff-tools', 'mupdf-tools', 'unzip', 'dovecot-imapd']

/** Installs what is missing of these. Resolves to false where that was not possible; the command to type was then printed. */
export async function ensureDebian(packages, { log } = {}) {
  const absent = await missing(packages)
  if (!absent.length) return true
  const began = performance.now()
  const right = await rights()
  if (!right) return tell(absent)
  say(`installing ${absent.join(' ')} …`)
  const isDone =
    (await apt(right, ['update', '-qq'], log)) &&
    (await apt(right, ['install', '-y', '-qq', '--no-install-recommends', ...absent], log))
  if (!isDone) return tell(absent)
  say(`installed ${absent.length} Debian packages: ${seconds(began)}`)
  return true
}

export async function missing(packages) {
  // Unknown names make it exit 1 and still list the others, so its exit code says nothing.
  const format = ['-W', '-f=${Package} ${db:Status-Status}\\n', ...packages]
  const listed = await new Promise((resolve) => {
    const child = spawn('dpkg-query', format, { stdio: ['ignore', 'pipe', 'ignore'] })
    let text = ''
    child.stdout?.on('data', (chunk) => (text += chunk))
    child.on('error', () => resolve(undefined))
    child.on('close', () => resolve(text))
  })
  if (listed === undefined) return []
  const installed = new Set(
    listed
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  )
  return packages.filter((name) => !installed.has(name))
}

const rights = async () =>
  process.getuid() === 0 ? [] : (await ask('sudo', ['-n', 'true'])) === undefined ? undefined : ['sudo', '-n']

/** In a group of its own: Ctrl-C must not tear a half-installed package. A second apt waits for the first. */
function apt(right, args, log) {
  const words = [
    ...right,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-o',
    'DPkg::Lock::Timeout=600',
    ...args,
  ]
  const out = log ? openSync(log, 'a') : 'ignore'
  return new Promise((resolve) => {
    const child = spawn(words[0], words.slice(1), { detached: true, stdio: ['ignore', out, out] })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}

function tell(absent) {
  say('some programs are missing, and they could not be installed from here. An administrator can, by:')
  console.log(
    `    sudo apt-get update && sudo apt-get install -y --no-install-recommends ${absent.join(' ')}`,
  )
  say('until then, documents that need them wait; nothing has to be restarted afterwards')
  return false
}

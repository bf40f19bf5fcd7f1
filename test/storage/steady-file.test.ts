import { createHash, randomBytes } from 'node:crypto'
import {
  fdatasync,
  fstatSync,
  mkdtempSync,
  type NoParamCallback,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { steadyFile } from '../../storage/steady-file.ts'

const MB = 2 ** 20

describe('a file that reaches the disk while it is written', () => {
  let dir: string
  before(() => void (dir = mkdtempSync(join(tmpdir(), 'kc-steady-'))))
  after(() => rmSync(dir, { recursive: true }))
  const block = randomBytes(MB)
  const blocks = (n: number) => Readable.from(Array.from({ length: n }, () => block))
  const create = (name: string) => openSync(join(dir, name), 'wx')

  it('holds every byte, and the disk was told to begin before the end', async () => {
    const fd = create('whole')
    const sizes: number[] = []
    const told = (fd: number, done: NoParamCallback) => {
      sizes.push(fstatSync(fd).size)
      fdatasync(fd, done)
    }
    await pipeline(blocks(100), steadyFile(fd, 2 ** 19, told))
    const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
    const expected = createHash('sha256')
    for (let i = 0; i < 100; i++) expected.update(block)
    expect(sum(readFileSync(join(dir, 'whole')))).to.equal(expected.digest('hex'))
    expect(sizes[0]).to.be.within(32 * MB, 40 * MB)
    expect(() => fstatSync(fd), 'the descriptor is closed').to.throw('EBADF')
  })

  it('fails where a sync on the way failed, though the last one goes well', async () => {
    let n = 0
    const failing = (fd: number, done: NoParamCallback) => {
      if (n++ === 0) setImmediate(done, new Error('EIO: lost a page'))
      else fdatasync(fd, done)
    }
    const error = await pipeline(blocks(80), steadyFile(create('lost'), 2 ** 19, failing)).catch(
      (error: Error) => error,
    )
    expect(error).to.be.an('error').with.property('message', 'EIO: lost a page')
  })

  it('is not closed while a sync is under way, whatever became of its source', async () => {
    const fd = create('broken')
    let end: (() => void) | undefined
    const slow = (_: number, done: NoParamCallback) => void (end = () => done(null))
    const source = new Readable({ read() {} })
    const to = steadyFile(fd, 2 ** 19, slow)
    const over = pipeline(source, to).catch((error: Error) => error.message)
    for (let i = 0; i < 40; i++) source.push(block)
    while (!end) await new Promise(setImmediate)
    source.destroy(new Error('the line is cut'))
    expect(await over).to.equal('the line is cut')
    await setTimeout(300) // a file that is not guarded is closed by then
    expect(fstatSync(fd).size).to.be.at.least(32 * MB)
    end()
    while (!to.closed) await new Promise(setImmediate)
    expect(() => fstatSync(fd)).to.throw('EBADF')
  })

  it('says that the disk is full', async () => {
    const error = await pipeline(blocks(2), steadyFile(openSync('/dev/full', 'w'), 2 ** 19)).catch(
      (error: unknown) => error,
    )
    expect(error).to.have.property('code', 'ENOSPC')
  })
})

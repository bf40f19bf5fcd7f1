// Dockerfile and compose.yaml repeat what the code knows: here the two are compared.
import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { parse } from 'yaml'

interface Service {
  image?: string
  command?: string | string[]
  environment?: Record<string, string>
  healthcheck?: { test?: string[]; disable?: boolean }
  depends_on?: Record<string, { condition: string }>
  networks?: string[]
  ports?: string[]
  volumes?: string[]
  restart?: string
}
interface Compose {
  services: Record<string, Service>
  networks: Record<string, { internal?: boolean }>
  volumes: Record<string, object>
}

const read = (path: string) => readFileSync(path, 'utf8')
const compose = parse(read('compose.yaml'), { merge: true }) as Compose
const dockerfile = read('Dockerfile')
const settings = [...read('api/config.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(([, name]) => name!)
const { api, worker } = compose.services as { api: Service; worker: Service }

describe('compose.yaml', () => {
  it('runs our image as api and as worker, with the settings that config knows and all that it demands', () => {
    for (const service of [api, worker]) {
      expect(service.image).to.equal('kiem-chung')
      const given = Object.keys(service.environment ?? {})
      expect(settings).to.include.members(given)
      expect(given).to.include.members([
        'MONGODB_URI',
        'KC_SECRET',
        'S3_ENDPOINT',
        'S3_BUCKET',
        'S3_ACCESS_KEY',
        'S3_SECRET_KEY',
      ])
    }
    expect([api.command, worker.command]).to.deep.equal([['api'], ['worker']])
  })

  it('lets the worker, which opens what strangers made, reach nothing outside', () => {
    expect(worker.environment).to.include({ KC_BOX: 'limits' })
    expect(worker.networks).to.deep.equal(['inside'])
    expect(compose.networks['inside']?.internal).to.equal(true)
  })

  it('opens to the world the proxy alone', () => {
    const open = Object.entries(compose.services).filter(([, { ports }]) => ports)
    expect(open.map(([name]) => name)).to.deep.equal(['proxy'])
    expect(open[0]?.[1].command).to.include('api:8080')
  })

  it('knows for every service that stays when it is well', () => {
    for (const [name, { restart, healthcheck, image }] of Object.entries(compose.services))
      if (restart !== 'on-failure')
        expect(healthcheck?.test ?? healthcheck?.disable ?? image === 'kiem-chung', name).to.be.ok
  })

  it('waits only for services that are there, and names only networks and volumes that are there', () => {
    for (const [name, { depends_on = {}, networks = [], volumes = [] }] of Object.entries(compose.services)) {
      expect(Object.keys(compose.services), name).to.include.members(Object.keys(depends_on))
      expect(Object.keys(compose.networks), name).to.include.members(networks)
      expect(Object.keys(compose.volumes), name).to.include.members(
        volumes.map((volume) => volume.split(':')[0]!),
      )
    }
  })

  it('has no secret in it: each is asked for by name', () => {
    const secrets = Object.values(compose.services).flatMap(({ environment = {} }) =>
      Object.entries(environment).filter(([key]) => /SECRET|PASSWORD/.test(key)),
    )
    expect(secrets).to.not.be.empty
    for (const [key, value] of secrets) expect(value, key).to.match(/^\$\{\w+:\?/)
  })
})

describe('the image', () => {
  it('has every program that npm start installs, except what only mongod needs', async () => {
    const { small, large } = (await import(
      new URL('../../scripts/ground/debian.mjs', import.meta.url).href
    )) as {
      small: string[]
      large: string[]
    }
    const [, list = ''] = /--no-install-recommends \\\n([\s\S]*?) && rm/.exec(dockerfile) ?? []
    const wanted = [...small, ...large].filter((name) => name !== 'python3-pip' && name !== 'libcurl4')
    expect(list.split(/[\s\\]+/).filter(Boolean)).to.have.members(['tini', 'ca-certificates', ...wanted])
  })

  it('runs as nobody special, under an init, and tells how it is', () => {
    expect(dockerfile).to.match(/^USER node$/m)
    expect(dockerfile).to.match(/^ENTRYPOINT \["tini", "--"/m)
    expect(dockerfile)
      .to.match(/^HEALTHCHECK/m)
      .and.include('/live')
    for (const main of ['server', 'worker']) {
      expect(dockerfile).to.include(`dist/api/${main}.js`)
      expect(read(`api/${main}.ts`)).to.not.equal('')
    }
  })

  it('names settings that config knows', () => {
    const [, line = ''] = /^ENV (.*)$/m.exec(dockerfile) ?? []
    const names = [...line.matchAll(/(\w+)=/g)].map(([, name]) => name!)
    expect([...settings, 'NODE_ENV']).to.include.members(names)
  })
})

// What the texts say a second time, against what they say it of. Settings are in test/scripts/settings.test.ts, commands
// that are named and not there in test/scripts/commands.test.ts.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { transitions as appraising } from '../../api/appraisals/transitions.ts'
import { transitions } from '../../api/assessments/transitions.ts'
import { transitions as inspecting } from '../../api/inspections/transitions.ts'
import { transitions as tasking } from '../../api/tasks/transitions.ts'
import { type InspectionMove, inspectionMoves } from '../../schemas/inspection/inspection.ts'
import { transitions as losing } from '../../api/losses/transitions.ts'
import { transitions as reporting } from '../../api/reports/transitions.ts'
import { lossMoves } from '../../schemas/losses/loss.ts'
import { taskMoves, type TaskMove } from '../../schemas/plan/progress.ts'
import { table } from '../../api/may.ts'
import { routes } from '../../api/routes.ts'
import { types } from '../../intake/types.ts'
import { type Step, steps } from '../../schemas/appraisal.ts'
import { type Move, moves } from '../../schemas/assessment.ts'
import { problems } from '../../schemas/problem.ts'
import { reportMoves } from '../../schemas/reports/report.ts'
import { rowsOf, deadLinks, textOf, texts, under } from './texts.ts'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const ignored = readFileSync('.gitignore', 'utf8').replaceAll('/', '').split('\n')
const folders = readdirSync('.', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
  .map(({ name }) => name)
  .filter((name) => !ignored.includes(name))

describe('the texts', () => {
  for (const text of texts)
    it(`${text.path}: every link leads somewhere`, () => {
      expect(deadLinks(text)).to.deep.equal([])
    })

  for (const path of ['README.md', 'README.vi.md'])
    it(`${path} names every command, and no other`, () => {
      const named = [...textOf(path).matchAll(/\bnpm (?:run )?([a-z]+)/g)].map(([, name = '']) => name)
      const known = new Set(named.filter((name) => !['audit', 'ci', 'install'].includes(name)))
      expect([...known]).to.have.members(Object.keys(scripts))
    })

  it('README.md shows pictures that are there and light', () => {
    const shown = [...textOf('README.md').matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path)
    expect(shown).not.to.have.length(0)
    for (const path of shown) expect(statSync(path).size, path).to.be.below(300_000)
  })

  it('every picture is shown somewhere', () => {
    const all = texts.map(({ text }) => text).join('\n')
    for (const name of readdirSync('docs/pictures')) expect(all, name).to.include(`pictures/${name}`)
  })

  it('speak of the project alone', () => {
    for (const { path, text } of texts)
      expect(text, path).not.to.match(/\b(prototype|mini|TODO|lorem)\b|\/(work|home|root)\//i)
  })
})

describe('ARCHITECTURE.md', () => {
  const map = rowsOf(under('Map', textOf('ARCHITECTURE.md')))
    .map(([folder = '']) => /^`(\w+)\/`$/.exec(folder)?.[1])
    .flatMap((name) => name ?? [])

  it('has every folder in its map, and no other', () => {
    expect(map).to.have.members(folders)
  })

  it('names only files and folders that are there', () => {
    const paths = [
      ...textOf('ARCHITECTURE.md').matchAll(
        /`((?:api|schemas|storage|intake|dossier|web|scripts|test)\/[^`]+)`/g,
      ),
    ]
    expect(paths).not.to.have.length(0)
    for (const [, path = ''] of paths) expect(existsSync(path), path).to.equal(true)
  })
})

describe('SECURITY.md', () => {
  it('names the files where things are checked', () => {
    for (const [, path = ''] of textOf('SECURITY.md').matchAll(/`([\w./-]+\/[\w.-]+\.(?:ts|mjs))`/g))
      expect(existsSync(path), path).to.equal(true)
  })
})

describe('docs/api.md', () => {
  const api = textOf('docs/api.md')

  it('lists every problem with its status and title', () => {
    const wanted = Object.entries(problems).map(([type, { status, title }]) => [
      `\`${type}\``,
      String(status),
      title,
    ])
    expect(rowsOf(under('Problems', api)).slice(1)).to.have.deep.members(wanted)
  })

  it('lists every act with the roles that may', () => {
    const wanted = Object.entries(table).map(([act, row]) => {
      const roles = Object.entries(row).map(([role, reach]) =>
        reach === 'all' ? role : `${role} (${reach})`,
      )
      return [`\`${act}\``, roles.join(', ')]
    })
    expect(rowsOf(under('Acts', api)).slice(1)).to.have.deep.members(wanted)
  })

  it('lists every move of an assessment, from where to where, and by which act', () => {
    const wanted = Object.entries(transitions).map(([move, { may: act, at }]) => {
      const ways = Object.entries(moves[move as Move])
      const [from, to] = [ways.map(([from]) => from), ways.map(([, to]) => to)]
      return [`\`${move}\``, from.join(', '), to.join(', '), `\`${act}\``, `\`${at}\``]
    })
    expect(rowsOf(under('The life of an assessment', api)).slice(1)).to.have.deep.members(wanted)
  })

  it('lists every step of an appraisal, from which stage to which, and by which act', () => {
    const wanted = Object.entries(appraising).map(([step, { may: act, at }]) => {
      const ways = Object.entries(steps[step as Step])
      const [from, to] = [ways.map(([from]) => from), ways.map(([, to]) => to)]
      return [`\`${step}\``, from.join(', '), to.join(', '), `\`${act}\``, `\`${at}\``]
    })
    expect(rowsOf(under('The appraisal of an internal campaign', api)).slice(1)).to.have.deep.members(wanted)
  })

  it('lists every move of a task, from which phase to which, and by which act', () => {
    const wanted = Object.entries(tasking).map(([move, { may: act, at }]) => {
      const ways = Object.entries(taskMoves[move as TaskMove])
      const [from, to] = [ways.map(([from]) => from), ways.map(([, to]) => to)]
      return [`\`${move}\``, from.join(', '), to.join(', '), `\`${act}\``, `\`${at}\``]
    })
    expect(rowsOf(under('The life of a task', api)).slice(1)).to.have.deep.members(wanted)
  })

  it('lists every move of an inspection, from which phase to which, and by which act', () => {
    const wanted = Object.entries(inspecting).map(([move, { may: act, at }]) => {
      const ways = Object.entries(inspectionMoves[move as InspectionMove])
      const [from, to] = [ways.map(([from]) => from), ways.map(([, to]) => to)]
      return [`\`${move}\``, from.join(', '), to.join(', '), `\`${act}\``, `\`${at}\``]
    })
    expect(rowsOf(under('The life of an inspection', api)).slice(1)).to.have.deep.members(wanted)
  })

  for (const [title, by, all] of [
    ['The life of a periodic report', reporting, reportMoves],
    ['The life of a lost point', losing, lossMoves],
  ] as const)
    it(`${title}: lists every move, from where to where, and by which act`, () => {
      const wanted = Object.entries(by).map(([move, { may: act, at }]) => {
        const ways = Object.entries((all as Record<string, Record<string, string>>)[move]!)
        const [from, to] = [ways.map(([from]) => from), ways.map(([, to]) => to)]
        return [`\`${move}\``, from.join(', '), to.join(', '), `\`${act}\``, `\`${at}\``]
      })
      expect(rowsOf(under(title, api)).slice(1)).to.have.deep.members(wanted)
    })

  it('lists what may be done without an act', () => {
    const wanted = routes
      .filter(({ may }) => may === 'anyone' || may === 'signed-in')
      .map(({ at, may, summary }) => [`\`${at}\``, may, summary])
    expect(rowsOf(under('Without an act', api)).slice(1)).to.have.deep.members(wanted)
  })
})

describe('docs/huong-dan.md', () => {
  const guide = textOf('docs/huong-dan.md')

  it('names every type of file that is taken in', () => {
    for (const { name } of Object.values(types)) expect(guide).to.include(/\w+(?=\)?$)/.exec(name)?.[0])
  })

  it('explains messages by the titles that are shown', () => {
    const titles = Object.values(problems).map(({ title }) => title as string)
    const explained = rowsOf(under('Khi gặp thông báo', guide)).slice(1)
    expect(titles).to.include.members(explained.map(([title]) => title))
  })
})

describe('docs/decisions', () => {
  const names = readdirSync('docs/decisions').sort()

  it('are numbered from 001 without a gap', () => {
    expect(names.map((name) => /^(\d{3})-[a-z0-9-]+\.md$/.exec(name)?.[1])).to.deep.equal(
      names.map((_, i) => String(i + 1).padStart(3, '0')),
    )
  })

  it('are a page at most, and say what else there was', () => {
    for (const name of names) {
      const text = readFileSync(join('docs/decisions', name), 'utf8')
      expect(text.split('\n').length, name).to.be.below(50)
      expect(text, name).to.match(/\n## Decision\n[^]*\n## Instead of\n/)
    }
  })
})

// Usage: npm start -- --demo (with the API's environment: npx tsx scripts/demo/fill.ts) — fills an empty database with the
// invented province, through the same acts as the screens. On a database in use it says so and changes nothing.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readConfig } from '../../api/config.ts'
import { type Context, openContext } from '../../api/context.ts'
import { newId } from '../../schemas/id.ts'
import { generateDemo, generateWorkingFiles } from './documents.ts'
import { answerAll } from './fill/answers.ts'
import { castPeople, passwordTable } from './fill/cast.ts'
import { answerCommunal } from './fill/communal.ts'
import { collectAll } from './fill/collections.ts'
import { contributeAll } from './fill/contributions.ts'
import { compare } from './fill/compare.ts'
import { decideFormer } from './fill/decided.ts'
import { bringPapers, bringWorkingFiles } from './fill/papers.ts'
import { bringPlan } from './fill/plan.ts'
import { answerLosses } from './fill/losses.ts'
import { reportAll } from './fill/reports.ts'
import { doTasks } from './fill/tasks.ts'
import { bringResults } from './fill/results.ts'
import { inspectAll } from './fill/inspections.ts'
import { openRounds } from './fill/round.ts'
import { sealAll } from './fill/seals.ts'
import { bringSurvey } from './fill/surveys.ts'
import { openStage, type Stage } from './fill/stage.ts'
import { agencyOf } from './read.ts'

/** The data tell how the province stands on this morning: from here its days run on. */
const morning = Date.parse('2026-12-10T08:00:00+07:00')
const started = performance.now()
const print = (text: string) => process.stdout.write(`${text}\n`)
const say = (text: string) => print(`· ${text} (${((performance.now() - started) / 1000).toFixed(0)} s)`)

await using ctx = await openContext(readConfig(process.env), { log: () => undefined })
if (await isInUse(ctx)) print('· the database is in use: the demonstration is filled into an empty one only')
else await fill(ctx)

async function isInUse({ db }: Context): Promise<boolean> {
  return (await db.people.model.exists({})) !== null || (await db.agencies.model.exists({})) !== null
}

async function fill(opened: Context): Promise<void> {
  const ahead = morning - Date.now()
  await opened.db.assume(ahead)
  const ctx: Context = { ...opened, now: () => new Date(Date.now() + ahead), isDemo: true }
  const stage = openStage(ctx, new Map([...agencyOf.keys()].map((code) => [code, newId('ag')])))
  const folder = await mkdtemp(join(tmpdir(), 'kc-demo-'))
  try {
    const papers = generateDemo(folder, (done, all) => done % 50 === 0 && say(`${done}/${all} papers drawn`))
    say(`${await castPeople(stage)} people, ${agencyOf.size} agencies`)
    say(`${await decideFormer(stage)} communes ranked by the index of the year before`)
    const rounds = await openRounds(stage)
    say(`two campaigns: ${rounds.province} and ${rounds.communal} assignments`)
    const results = await bringResults(stage)
    say(`${results.own} published results, ${results.apart} of Quảng Nam apart`)
    say(`${await bringSurvey(stage)} forms of the survey of the year`)
    say(`${await bringPlan(stage)} tasks of the plan of the year`)
    await sealAll(await papers, ctx.config.trust)
    say('papers signed')
    await bringPapers(stage, await papers, (done) => say(`${done} papers brought in, opened and described`))
    await bringWorkingFiles(stage, await generateWorkingFiles(folder))
    say(`${await collectAll(stage)} rows of tables sent by communes`)
    say(`${await answerAll(stage)} leaves answered`)
    say(`${await doTasks(stage)} tasks of the plan reported or done`)
    say(`${await reportAll(stage)} periodic reports signed, ${await answerLosses(stage)} lost points listed`)
    say(`${await inspectAll(stage)} inspections in the register`)
    say(`${await contributeAll(stage)} entries of communication and initiatives`)
    say(`${await answerCommunal(stage)} communes have handed in a leaf of the internal index`)
    await report(stage)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function report(stage: Stage): Promise<void> {
  print(`\nSo với bộ dữ liệu (sáng 10/12/2026):\n${(await compare(stage)).join('\n')}`)
  const { differences } = stage
  if (differences.length)
    print(`\nKhác bộ dữ liệu ở ${differences.length} chỗ:\n  ${differences.join('\n  ')}`)
  const table = passwordTable(stage)
  print(`\nMật khẩu dùng thử, chỉ in một lần:\n\n${table}\n`)
  const dir = process.env['KC_DATA']
  if (dir) await writeFile(join(resolve(dir), 'demo-passwords.txt'), `${table}\n`, { mode: 0o600 })
}

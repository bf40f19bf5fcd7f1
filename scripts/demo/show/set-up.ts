// Before the round: the administrator's one-time link, six people by invitation, the set, the campaign and who answers.
import { readFile } from 'node:fs/promises'
import { readConfig } from '../../../api/config.ts'
import { openContext } from '../../../api/context.ts'
import { newId } from '../../../schemas/id.ts'
import { exec } from './ground.ts'
import { province } from '../campaign.ts'
import { castPeople } from '../fill/cast.ts'
import { loginOf } from '../fill/mapping.ts'
import { openStage, type Stage } from '../fill/stage.ts'
import { agencyOf, personOf } from '../read.ts'
import { Client } from './client.ts'
import type { Instance } from './instance.ts'
import type { Story } from './story.ts'

export const slug = '2026-tinh'
export const leaves = ['1.6.2', '3.1.1', '3.1.2', '3.2.2']
export const password = 'năm cây bàng trước cổng ủy ban'
const cast = { officer: 'P34', head: 'P36', reviewer: 'P07', leader: 'P02' } as const
export type Cast = Record<keyof typeof cast, Client> & { readonly stage: Pick<Stage, 'idOf'> }

export async function setUp({ address, env }: Instance, story: Story): Promise<Cast> {
  const link = (await exec(process.execPath, ['--import', 'tsx', 'api/first.ts'], { env })).trim()
  const admin = new Client(address, 'Quản trị')
  await story.tell('Mở đường dẫn một lần, đặt mật khẩu quản trị', admin.name, async () => {
    await admin.post(`/invitations/${link.split('/').at(-1)!}`, { password })
    await admin.signIn('quan-tri', password)
    return [undefined, 'không có tài khoản hay mật khẩu mặc định']
  })
  // The agencies and the people of a province come from its own lists.
  await using ctx = await openContext(readConfig(env), { log: () => undefined })
  const stage = openStage(
    { ...ctx, now: () => new Date() },
    new Map([...agencyOf.keys()].map((code) => [code, newId('ag')])),
  )
  const people = await castPeople(stage)
  const clients = await story.tell('Mời từng người bằng đường dẫn một lần', admin.name, async () => {
    const made = {} as Record<keyof typeof cast, Client>
    for (const [role, id] of Object.entries(cast) as [keyof typeof cast, string][]) {
      const { path } = await admin.post(`/people/${stage.who({ id }).id}/invitations`, { revision: 1 })
      const client = new Client(address, personOf.get(id)!.name)
      await client.post(`/invitations/${path.split('/').at(-1)!}`, { password })
      await client.signIn(loginOf(personOf.get(id)!), password)
      made[role] = client
    }
    const words = `${agencyOf.size} cơ quan, ${people} người; ${Object.keys(made).length} người đã đặt mật khẩu và đăng nhập`
    return [made, words, { agencies: agencyOf.size, people }]
  })
  await openRound(clients.reviewer, story)
  return { ...clients, stage }
}

async function openRound(reviewer: Client, story: Story): Promise<void> {
  const name = reviewer.name
  const set = await story.tell('Nhập và công bố bộ tiêu chí', name, async () => {
    const file = new URL('../data/criteria-province.json', import.meta.url)
    const document = JSON.parse(await readFile(file, 'utf8')) as object
    const made = await reviewer.post('/sets', { document, year: 2026 })
    await reviewer.post(`/sets/${made.id}/publication`, { revision: 1 })
    const { counts } = made.set
    return [made.id as string, `${counts.areas} lĩnh vực, ${counts.leaves} tiêu chí chấm điểm`, counts]
  })
  await story.tell('Lập kỳ đánh giá, giao tiêu chí', name, async () => {
    const lockAt = new Date(Date.now() + 21 * 864e5).toISOString()
    await reviewer.post('/campaigns', {
      slug,
      name: province.name,
      kind: 'province',
      year: 2026,
      set,
      windows: [],
      lockAt,
    })
    const rows = province.assignments
      .filter(({ leaf }) => leaves.includes(leaf))
      .map(({ leaf, lead, unit, coordinators }) => ({ leaf, lead, coordinators, ...(unit && { unit }) }))
    const opened = await reviewer.post(`/campaigns/${slug}/assignments`, { rows })
    return [
      undefined,
      `giao ${opened.created} tiêu chí cho Văn phòng UBND tỉnh`,
      { assigned: opened.created },
    ]
  })
}

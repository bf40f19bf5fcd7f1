import type { Person } from '../schemas/person.ts'
import { bytesOf, v1, type World } from './world.ts'

/** UBND's letter is made under Văn bản and comes back with its number; a worker then reads it. */
export async function issuePlea(world: World, who: Person, slug: string, issued: string): Promise<string> {
  const as = world.as(who)
  const { body } = await as.post(`${v1}/campaigns/${slug}/letters`, { kind: 'plea' }).expect(201)
  const { id } = body.letters[0]
  const file = await as.get(`${v1}/letters/${id}/file?as=pdf`).buffer().parse(bytesOf).expect(200)
  await as
    .post(`${v1}/letters/${id}/papers?number=${encodeURIComponent('77/UBND-NC')}&issued=${issued}`)
    .attach('files', file.body as Buffer, 'Đã ký.pdf')
    .expect(201)
  return id
}

// The same numbers of an appraisal that was decided, as a file and as letters.
import { expect } from 'chai'
import readXlsxFile from 'read-excel-file/node'
import type { LetterList } from '../api/letters/read.ts'
import type { Person } from '../schemas/person.ts'
import { acts, type Appraised } from './appraisal.ts'
import { textOf } from './dossier/tools.ts'
import { bytesOf, v1, type World } from './world.ts'
import type { z } from 'zod'

type Letter = z.output<typeof LetterList>['letters'][number]

export async function inExcel(world: World, round: Appraised): Promise<void> {
  const it_ = acts(world, round)
  const { reviewer, officer } = round.people
  const { body } = await world.as(reviewer).get(`${it_.at}/table`).parse(bytesOf).expect(200)
  const [first, second] = await readXlsxFile(body)
  const lines = (first!.data as unknown[][]).map((line) => line.join('|'))
  expect(lines.find((line) => line.includes('XA1'))).to.equal('1|XA1|3|1|2|6|4|2.5|3.25|0.5417')
  const leaf = (second!.data as unknown[][]).find((line) => line[0] === 'XA1' && line[1] === '1.2')
  expect(leaf).to.include(2.25).and.include('4/4')
  const aside = (second!.data as unknown[][]).find((line) => line[0] === 'XA1' && line[1] === '2.1')
  expect(aside!.slice(11)).to.deep.equal([
    ...['không áp dụng', 'Xã không có làng nghề để giải quyết thủ tục này', '3/4', 'không áp dụng'],
  ])
  const { mark } = await it_.row(officer, 'one 1.2')
  const told = (await world.as(officer).get(`${v1}/history/${mark}`).expect(200)).body.lines
  const sentences = told.map(({ sentence }: { sentence: string }) => sentence)
  expect(sentences.join('\n')).to.match(/ghi kết luận của Hội đồng[^]*chấm điểm thẩm định/)
  expect(JSON.stringify(told)).to.include('2,25')
}

const make = (world: World, { slug }: Appraised, who: Person, kind: string) =>
  world.as(who).post(`${v1}/campaigns/${slug}/letters`, { kind })

/** Before anything was told. */
export async function refusedLetters(world: World, round: Appraised): Promise<void> {
  const { reviewer, officer } = round.people
  for (const [who, kind] of [
    [reviewer, 'first'],
    [officer, 'argument'],
    [reviewer, 'ranking'],
    [reviewer, 'result'],
  ] as const)
    // prettier-ignore
    expect((await make(world, round, who, kind)).body, kind).to.include({ type: '/problems/wrong-state' })
}

export async function inLetters(world: World, round: Appraised): Promise<void> {
  const { reviewer, officer } = round.people
  const made = async (who: Person, kind: string): Promise<Letter[]> =>
    (await make(world, round, who, kind).expect(201)).body.letters
  const printed = async (who: Person, { id }: Letter) => {
    const { body } = await world.as(who).get(`${v1}/letters/${id}/file`).parse(bytesOf).expect(200)
    return (await textOf(body as Buffer)).join(' ').replace(/\s+/g, ' ')
  }
  const first = await made(reviewer, 'first')
  expect(first.map(({ agencyName, rows }) => `${agencyName} ${rows}`)).to.have.members(['XA1 4', 'XA2 4'])
  const own = first.find(({ agencyName }) => agencyName === 'XA1')!
  expect(own.totals).to.deep.equal([
    { name: 'Số tiêu chí áp dụng', ours: '4' },
    { name: 'Tổng điểm tự chấm', ours: '4,00' },
    { name: 'Tổng điểm thẩm định lần 1', ours: '2,50' },
  ])
  expect(await printed(officer, own))
    .to.include('THÔNG BÁO')
    .and.include('còn thiếu phụ lục')
    .and.include('Chưa gửi bản tự đánh giá')
    .and.include(`Mã nội dung: ${own.code}`)
  await world.as(round.officerOfTwo).get(`${v1}/letters/${own.id}/file`).expect(404)

  const [argument] = await made(officer, 'argument')
  expect(argument!.totals.map(({ ours }) => ours)).to.deep.equal(['0', '2', '1,00'])
  expect(await printed(officer, argument!)).to.match(
    /1\.1 .* 1,00 1,00 0,50 1,00 Đề nghị .*Tài liệu bổ sung: TL-XA1/,
  )
  await make(world, round, round.officerOfTwo, 'argument').expect(422)

  // Whose it is, must be known: no agency that is ranked reads it.
  expect((await make(world, round, reviewer, 'ranking')).body.type).to.equal('/problems/wrong-state')
  await world.agency('SNV', { isHomeAffairs: true })
  const [ranking] = await made(reviewer, 'ranking')
  expect(ranking!.totals.map(({ ours }) => ours)).to.deep.equal(['2', '31,77%'])
  expect(await printed(reviewer, ranking!))
    .to.include('TỜ TRÌNH')
    .and.include('Căn cứ Biên bản số 12/BB-HĐTĐ ngày 20/12/2026')
    .and.match(/1 Cơ quan XA1 6,00 4,00 3,25 Chỉ số 54,17%, hạng 1\/2/)
  await world.as(officer).get(`${v1}/letters/${ranking!.id}/file`).expect(404)
  const again = await make(world, round, reviewer, 'ranking').expect(201)
  expect(again.body).to.include({ made: 0 })
}

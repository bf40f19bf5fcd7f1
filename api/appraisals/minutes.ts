// Biên bản of the council's session per NĐ 30/2020, from what was written down while it sat; printed once it has risen, to
// be signed, numbered and brought back.
import { z } from 'zod'
import { isFrom, metAt, type Sitting } from '../../schemas/appraisal.ts'
import {
  compareText,
  dayOf,
  formatDay,
  formatMoment,
  formatPercent,
  formatPoints,
  formatTime,
} from '../../schemas/format.ts'
import { heldOf, isArgued, isCut, isDisputed, proposedOf } from '../../schemas/mark.ts'
import { codeName, contentCode } from '../../schemas/printed.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import type { Round } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { placeOf } from '../dossiers/cover.ts'
import type { Who } from '../may.ts'
import { Format, printed } from '../papers/paper.ts'
import { onlyIf } from '../papers/worded.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { type Case, loadCases } from './cases.ts'
import { appraisalOf, findRound, readsSession, Slug } from './find.ts'
import { type MinutesWords, sayMinutes } from './minutes-said.ts'
import { councilOf, readAppraisal } from './read.ts'
import type { AppraisalView } from './view.ts'

export const PrintMinutes = z.strictObject({
  slug: Slug,
  as: z.exactOptional(Format),
  purpose: z.exactOptional(Purpose),
})

export async function printMinutes(
  ctx: Context,
  who: Who,
  { slug, as, purpose }: z.infer<typeof PrintMinutes>,
): Promise<Bytes> {
  if (!readsSession(who)) throw notFound()
  const round = await findRound(ctx, { slug })
  const appraisal = await appraisalOf(ctx, round.campaign.id)
  const stage = appraisal?.stage ?? 'self'
  const view = await readAppraisal(ctx, who, { slug })
  const { sitting } = view
  if (!sitting?.closed || !isFrom(stage, 'minutes'))
    throw new Problem(
      'wrong-state',
      'Phiên họp chưa kết thúc nên chưa có biên bản. Hãy kết thúc phiên họp rồi in.',
      {
        stage,
      },
    )
  const cases = await loadCases(ctx, round)
  const { province, place } = placeOf(await ctx.db.agencies.model.find({ isIssuerOnly: true }).lean())
  const code = contentCode(sitting.closed.code)
  const bodies = new Map((await councilOf(ctx, round, 'name')).map(({ id, agency }) => [id, agency]))
  const words = {
    ...session(sitting, bodies),
    ...content(round, view, cases, appraisal?.sitting),
    maKetQua: code,
  }
  const order = {
    superior: province,
    agency: 'Hội đồng thẩm định',
    number: 'Số: ........../BB-HĐTĐ',
    place,
    date: dayOf(sitting.at),
    isMinutes: true,
    ...sayMinutes(words),
    recipients: [province, 'Thành viên Hội đồng', 'Lưu: VT, HĐTĐ'],
    foot: `${codeName}: ${code}`,
  }
  const came = appraisal?.minutes?.at
  const file = await printed(ctx, `bien-ban-${slug}`, order, { as, kind: 'minutes', words, issued: came })
  const said = { what: 'printed', file: file.name, version: code } as const
  return taken(
    ctx,
    who,
    { id: round.campaign.id },
    { ...said, purpose: purposeOf(who, purpose, 'print') },
    file,
  )
}

type Session = NonNullable<AppraisalView['sitting']> | NonNullable<z.input<typeof AppraisalView>['sitting']>

const moment = (at: string): string => {
  const [hours, minutes] = formatTime(at).split(':')
  return `${hours} giờ ${minutes} phút ngày ${formatDay(dayOf(at))}`
}

/** Agencies by their full names, as that of the secretary. */
function session({ closed, before, ...own }: Session, bodies: ReadonlyMap<string, string>) {
  return {
    ...meeting(own, bodies),
    ketThuc: closed ? moment(closed.at) : '',
    phienTruoc: before.map(({ until, reason, ...met }) => ({
      ...meeting(met, bodies),
      ketThuc: moment(until),
      lyDoHopLai: reason,
    })),
  }
}

function meeting(
  {
    at,
    place,
    chair,
    secretary,
    members,
    present,
    needed,
  }: Omit<Session['before'][number], 'until' | 'reason'>,
  bodies: ReadonlyMap<string, string>,
) {
  const named = ({ id, name }: Session['members'][number]) =>
    [name, bodies.get(id)].filter(Boolean).join(', ')
  const there = members.filter(({ isPresent, id }) => isPresent && id !== chair.id)
  const absent = members.filter(({ isPresent }) => !isPresent)
  return {
    batDau: moment(at),
    diaDiem: place,
    chuTri: chair.name,
    thuKy: secretary.name,
    duHop: there.map(named).join('; ') || 'không có ai khác',
    vangMat: absent.map(named).join('; ') || 'không',
    soCoMat: String(present),
    soThanhVien: String(members.length),
    soCanCo: String(needed),
  }
}

function content(
  { campaign, agencies: named }: Round,
  { agencies, ranked }: Pick<z.input<typeof AppraisalView>, 'agencies' | 'ranked'>,
  cases: readonly Case[],
  sitting: Pick<Sitting, 'before'> = {},
): Omit<MinutesWords, keyof ReturnType<typeof session> | 'maKetQua'> {
  const aside = cases.filter((one) => one.aside)
  const counted = cases.filter((one) => !one.aside)
  const marked = cases.flatMap(({ mark }) => mark ?? [])
  const sent = cases.filter((one) => one.sent).length
  const count = (is: (mark: (typeof marked)[number]) => boolean): string => String(marked.filter(is).length)
  const settled = counted.filter(({ mark }) => mark?.verdict)
  const unsent = cases.length - sent
  const left = counted.filter((one) => one.sent).length - settled.length
  const worthNothing = counted.filter((one) => !one.sent).length
  const about = ({ assessment, leaf }: Case) => ({
    coQuanDuocCham: named.get(assessment.agency)?.short ?? '–',
    tieuChi: `${leaf.code} ${leaf.name}`,
  })
  /** Of a meeting before this one it is said that it was then, when others may have been there. */
  const saidAt = (text: string, at: string): string => {
    const met = metAt(sitting, at)
    return met ? `${text.replace(/[\s.]+$/, '')}. (Biểu quyết tại phiên ${formatMoment(met.at)})` : text
  }
  const votes = ({ for: agreed, of }: { for: number; of: number }): string => `${agreed}/${of}`
  return {
    tenKyDanhGia: campaign.name,
    soCoQuan: String(agencies.length),
    soTieuChi: String(cases.length),
    soDaGui: String(sent),
    coKhongGui: onlyIf(unsent),
    soKhongGui: String(unsent),
    soGiam: count(isCut),
    soGiaiTrinh: count(isArgued),
    soYKienKhac: count(isDisputed),
    coKetLuan: onlyIf(settled.length),
    soKetLuan: String(settled.length),
    ketLuan: settled.flatMap((one) => {
      const { mark } = one
      if (!mark?.verdict) return []
      return {
        ...about(one),
        deNghi: formatPoints(heldOf(mark)),
        deXuat: formatPoints(proposedOf(mark)),
        diem: formatPoints(mark.verdict.points),
        tanThanh: votes(mark.verdict.votes),
        yKien: saidAt(mark.verdict.reason ?? 'Thống nhất với điểm cơ quan đề nghị.', mark.verdict.at),
      }
    }),
    coKhongApDung: onlyIf(aside.length),
    soKhongApDung: String(aside.length),
    khongApDung: aside.flatMap((one) =>
      one.aside
        ? {
            ...about(one),
            toiDa: formatPoints(one.assessment.max),
            tanThanh: votes(one.aside.votes),
            lyDo: saidAt(one.aside.reason, one.aside.at),
          }
        : [],
    ),
    coConLai: onlyIf(left),
    soConLai: String(left),
    coKhongDiem: onlyIf(worthNothing),
    soKhongDiem: String(worthNothing),
    ketQua: [...agencies]
      .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || compareText(a.short, b.short))
      .map(({ rank, short, points = 0, max = 0, index }) => ({
        hang: String(rank ?? '–'),
        coQuanDuocCham: short,
        diem: formatPoints(points),
        toiDa: formatPoints(max),
        chiSo: index ? formatPercent(index) : '–',
      })),
    coTrungVi: onlyIf(ranked),
    trungVi: ranked ? formatPercent(ranked.median) : '',
  }
}

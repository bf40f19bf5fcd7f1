// A survey of how satisfied people are (SIPAS): whom it asks what, how many answers it needs, what came back, and what is
// published of it. What came back (`ballots`) is kept apart from what is shown (`published`) and never leaves with it.
import { z } from 'zod'
import { Day } from '../agency.ts'
import { Id, Revision, Sha256, Time } from '../id.ts'
import { Points } from '../points.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
export const Code = z.string().regex(/^[A-Z][A-Z0-9]{0,7}$/, 'Mã gồm chữ in hoa không dấu và số, ví dụ TC1.')
const Count = z.int().min(0).max(10_000_000)

export const Factor = z.strictObject({
  code: z.string().regex(/^[1-9]$/),
  name: text(200),
  questions: z
    .array(z.strictObject({ code: Code, text: text(500) }))
    .min(1)
    .max(20),
})
export type Factor = z.infer<typeof Factor>

export const Group = z.strictObject({ code: Code, name: text(100) })

/** So many people (or transactions) of a group have to do with a unit; 0 where nobody counted them. */
export const Stratum = z.strictObject({ unit: Id, group: Code, population: Count })
export type Stratum = z.infer<typeof Stratum>

export const confidences = ['90', '95', '99'] as const

export const SurveyAbout = z.strictObject({
  /** As the province numbers it: 'HL-2026'. */
  code: z
    .string()
    .trim()
    .regex(/^[A-Z0-9][A-Z0-9-]{1,19}$/, 'Mã khảo sát gồm chữ in hoa, số, gạch nối, ví dụ HL-2026.'),
  name: text(300),
  year: z.int().min(2012).max(2100),
  from: Day,
  to: Day,
  /** A group with fewer valid forms is not shown. */
  smallest: z.int().min(3).max(100),
  confidence: z.enum(confidences),
  /** Hundredths of a per cent: ±5 % is 500. */
  margin: z.int().min(50).max(20_00),
  /** Of the forms that are handed out, in hundredths of a per cent, so many are expected not to come back. */
  reserve: z.int().min(0).max(50_00),
  /** The sample is computed for each unit, or once for the province and then divided. */
  per: z.enum(['unit', 'province']),
  /** The index in per cent becomes points of this maximum. */
  max: Points.min(1),
})
export type SurveyAbout = z.infer<typeof SurveyAbout>

export const SurveyPlan = z.strictObject({
  factors: z.array(Factor).min(1).max(9),
  groups: z.array(Group).min(1).max(10),
  strata: z.array(Stratum).max(2000),
})
export type SurveyPlan = z.infer<typeof SurveyPlan>

const Rate = z.int().min(0).max(100_00)
/** Answers at levels 4 and 5 among all; margin and rate in hundredths of a per cent. */
const Share = z.strictObject({ code: z.string(), answers: Count, satisfied: Count, rate: Rate, margin: Rate })
export type Share = z.infer<typeof Share>

export const Figures = z.strictObject({
  forms: Count,
  issued: z.exactOptional(Count),
  factors: z.array(Share),
  /** Of the factors whose questions may be shown one by one. */
  questions: z.array(Share),
  index: z.exactOptional(z.strictObject({ rate: Rate, margin: Rate, points: Points })),
})
export type Figures = z.infer<typeof Figures>

/** Units by id, groups by code; what is hidden stands here by name only. */
export const Published = z.strictObject({
  /** Of all forms alike, whatever unit they are of. */
  total: z.exactOptional(Figures),
  /** The index of the total if each unit weighed as many people as it has; no points are made of it. */
  weighted: z.exactOptional(z.strictObject({ rate: Rate, margin: Rate })),
  units: z.array(z.strictObject({ key: z.string(), figures: Figures })),
  groups: z.array(z.strictObject({ key: z.string(), figures: Figures })),
  hiddenUnits: z.array(z.string()),
  hiddenGroups: z.array(z.string()),
  /** Factors in which all said the same, so that nothing of them can be shown. */
  closed: z.array(z.string()),
  /** Without names and numbers, of units that are shown. */
  comments: z.array(z.strictObject({ unit: z.exactOptional(z.string()), text: z.string() })),
})
export type Published = z.infer<typeof Published>

export const Survey = z.object({
  id: Id,
  ...SurveyAbout.shape,
  ...SurveyPlan.shape,
  concluded: z.exactOptional(
    z.strictObject({
      by: Id,
      at: Time,
      /** Over what was counted the last time, without what came or was corrected since. */
      asBefore: z.exactOptional(z.literal(true)),
    }),
  ),
  /** All that anybody sees of the answers, as it was when the survey was concluded. */
  published: z.exactOptional(Published),
  /** The last time that what was concluded was taken back, and why. */
  reopened: z.exactOptional(z.strictObject({ by: Id, at: Time, reason: z.string() })),
  /** How many comments were struck out before they were shown. */
  struck: z.exactOptional(Count),
  by: Id,
  at: Time,
  revision: Revision,
})
export type Survey = z.infer<typeof Survey>

/** How many chose levels 1 to 5. */
export const Levels = z.tuple([Count, Count, Count, Count, Count])
export type Levels = z.infer<typeof Levels>

/** Of one unit and one group: valid forms, and by question what they say. */
export const Ballots = z.strictObject({
  unit: Id,
  group: Code,
  forms: Count,
  issued: z.exactOptional(Count),
  marks: z.record(Code, Levels),
})
export type Ballots = z.infer<typeof Ballots>

export const Comment = z.strictObject({
  unit: Id,
  /** Of the form that it stood in; none of what came in a list of its own. */
  group: z.exactOptional(text(20)),
  text: text(2000),
})
export type Comment = z.infer<typeof Comment>

export const SurveyBatch = z.object({
  id: Id,
  survey: Id,
  file: z.strictObject({ name: text(255), sha256: Sha256 }),
  counts: z.strictObject({ forms: Count, comments: Count }),
  /** Kept out of every history line, like whatever is secret. */
  ballots: z.strictObject({ cells: z.array(Ballots), comments: z.array(Comment) }),
  /** False once it was undone. */
  inUse: z.boolean(),
  by: Id,
  at: Time,
  revision: Revision,
})
export type SurveyBatch = z.infer<typeof SurveyBatch>

const Keys = z.array(z.string())
const Sums = Ballots.omit({ unit: true, group: true }).extend({ key: z.string() })

/** One conclusion that was taken back after it had been shown: what was shown, and what was counted. */
export const SurveyConclusion = z.object({
  id: Id,
  survey: Id,
  shown: z.strictObject({ units: Keys, groups: Keys, closed: Keys }),
  /** Kept out of every history line, like whatever is secret. */
  ballots: z.strictObject({ units: z.array(Sums), groups: z.array(Sums), comments: z.array(Comment) }),
  by: Id,
  at: Time,
  revision: Revision,
})
export type SurveyConclusion = z.infer<typeof SurveyConclusion>

/** The order in which units were planned. */
export const unitsOf = ({ strata }: Pick<SurveyPlan, 'strata'>): string[] => [
  ...new Set(strata.map(({ unit }) => unit)),
]

export const questionsOf = ({ factors }: Pick<SurveyPlan, 'factors'>) =>
  factors.flatMap(({ questions }) => questions)

/** The five factors of SIPAS, to begin with. */
export const usualPlan: SurveyPlan = {
  factors: [
    factor('1', 'Tiếp cận dịch vụ', 'TC', [
      'Nơi ngồi chờ, tiếp nhận hồ sơ thuận tiện, đủ chỗ ngồi',
      'Thông tin về thủ tục dễ tìm, dễ hiểu',
      'Cổng dịch vụ công dễ sử dụng',
    ]),
    factor('2', 'Thủ tục hành chính', 'TT', [
      'Thành phần hồ sơ rõ ràng, không phải nộp thêm giấy tờ ngoài quy định',
      'Phí, lệ phí đúng mức niêm yết',
      'Thời hạn giải quyết hợp lý',
    ]),
    factor('3', 'Công chức trực tiếp giải quyết', 'CC', [
      'Công chức có thái độ lịch sự',
      'Công chức hướng dẫn dễ hiểu, một lần đầy đủ',
      'Công chức không gợi ý chi ngoài quy định',
    ]),
    factor('4', 'Kết quả cung ứng dịch vụ', 'KQ', [
      'Kết quả trả đúng hẹn',
      'Thông tin trên kết quả đầy đủ, chính xác',
    ]),
    factor('5', 'Tiếp nhận, xử lý góp ý, phản ánh', 'GY', [
      'Biết nơi gửi góp ý, phản ánh',
      'Góp ý, phản ánh được trả lời kịp thời',
    ]),
  ],
  groups: [
    { code: 'ND', name: 'người dân' },
    { code: 'TC', name: 'tổ chức, doanh nghiệp' },
  ],
  strata: [],
}

function factor(code: string, name: string, prefix: string, questions: string[]): Factor {
  return { code, name, questions: questions.map((one, n) => ({ code: `${prefix}${n + 1}`, text: one })) }
}

import { expect } from 'chai'
import fc from 'fast-check'
import * as format from '../../schemas/format.ts'
import { formatPoints, parsePoints } from '../../schemas/points.ts'
import { Problem } from '../../schemas/problem.ts'

const runs = { numRuns: 100_000 }

describe('points', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_00, max: 1000_00 }), (points) => {
        expect(parsePoints(formatPoints(points))).to.equal(points)
      }),
      runs,
    )
  })

  for (const [text, points] of [
    ['9,5', 950],
    ['9,50', 950],
    ['9', 900],
    ['2.95', 295],
    ['0.5', 50],
    [' 1,25 ', 125],
    ['-5,00', -500],
  ] as const) {
    it(`reads “${text}”`, () => expect(parsePoints(text)).to.equal(points))
  }
  for (const text of [
    '1.250',
    '1,250',
    '9,',
    ',5',
    '',
    'chín',
    '1 000',
    '1.2,3',
    '9,5 điểm',
    '--1',
    '1e3',
    '12345',
  ]) {
    it(`refuses “${text}”`, () => expect(() => parsePoints(text)).to.throw(Problem, 'dấu phẩy'))
  }

  it('always show two decimals and the maximum, and – for what is unknown', () => {
    expect(format.pointsOf(295, 300)).to.equal('2,95 / 3,00')
    expect(format.pointsOf(0, 300)).to.equal('0,00 / 3,00')
    expect(format.pointsOf(undefined, 300)).to.equal('– / 3,00')
  })
})

it('nobody reads a unit that is none', () => {
  expect(format.withUnit('8', 'xã')).to.equal('8 xã')
  expect(format.withUnit('98,27', '–')).to.equal('98,27')
  expect(format.unitLabel('Số xã', 'xã')).to.equal('Số xã (xã)')
  expect(format.unitLabel('Hệ số', '–')).to.equal('Hệ số')
})

describe('what a figure can be, by its unit and its name', () => {
  const of = (unit: string, label = 'Số đã làm') => ({ label, unit })
  for (const [unit, value, label] of [
    ['văn bản', '12', undefined],
    ['hồ sơ', '0', undefined],
    ['hồ sơ', '5.00', undefined],
    ['%', '98.27', undefined],
    ['%', '-3.5', 'Tốc độ tăng'],
    ['tỷ đồng', '3652.4', undefined],
    ['triệu đồng', '-12.5', 'Thu cân đối'],
    ['điểm', '82.35', undefined],
    ['ngày', '2.5', undefined],
    ['ha', '10.25', undefined],
    ['hồ sơ/tháng', '12.5', undefined],
    ['hồ sơ', '12.5', 'Số hồ sơ bình quân một tháng'],
    ['người', '-3', 'Biên chế tăng, giảm so với năm trước'],
    ['–', '-1.5', undefined],
  ] as const)
    it(`takes ${value} ${unit}`, () => {
      expect(format.figureFault(of(unit, label), value)).to.equal(undefined)
    })
  it('refuses parts of what is counted, and says what to write', () => {
    const said = format.figureFault(of('văn bản', 'Số văn bản đã ban hành'), '1.2')
    expect(said).to.equal(
      '“Số văn bản đã ban hành” đếm bằng văn bản nên phải là số nguyên (đã ghi 1,2). Hãy ghi lại số không có phần lẻ.',
    )
    for (const unit of ['đơn vị tính', 'lượt người', 'cơ sở dữ liệu', 'hồ sơ', 'Nhiệm vụ'])
      expect(format.figureFault(of(unit), '0.5'), unit).to.include('số nguyên')
  })
  it('refuses less than nothing of what can only be there or not', () => {
    const said = format.figureFault(of('hồ sơ'), '-3')
    expect(said).to.equal('“Số đã làm” không thể nhỏ hơn 0 (đã ghi −3). Hãy ghi 0 hoặc số lớn hơn 0.')
    for (const unit of ['ngày', 'ha', 'm²', 'giờ'])
      expect(format.figureFault(of(unit), '-0.5'), unit).to.include('nhỏ hơn 0')
    expect(format.figureFault(of('người', 'Số công chức tăng, giảm'), '-1.5')).to.include('số nguyên')
  })
})

describe('figures', () => {
  const readings: [string, string, string][] = [
    ['41.288', '41288', '41.288'],
    ['3.652,4', '3652.4', '3.652,4'],
    ['1.234.567,5', '1234567.5', '1.234.567,5'],
    ['41288', '41288', '41.288'],
    ['52,10', '52.10', '52,10'],
    ['2.95', '2.95', '2,95'],
    ['0.125', '0.125', '0,125'],
    ['0,125', '0.125', '0,125'],
    ['41,2880', '41.2880', '41,2880'],
    ['-7', '-7', '−7'],
    ['007', '7', '7'],
  ]
  for (const [typed, figure, shown] of readings) {
    it(`read “${typed}” as ${figure} and echo ${shown}`, () => {
      expect(format.parseFigure(typed)).to.equal(figure)
      expect(format.formatNumber(figure)).to.equal(shown)
    })
  }
  for (const typed of [
    '41,288',
    '1,234.5',
    '1.23.456',
    '12.3456',
    '1.234.56',
    '',
    'abc',
    '1 234',
    '1..2',
    '1e3',
    '٣',
    '1234567890123',
  ]) {
    it(`refuse “${typed}” with a sentence`, () =>
      expect(() => format.parseFigure(typed)).to.throw(Problem, /Hãy ghi/))
  }
  it('say both readings of an ambiguous one', () => {
    expect(() => format.parseFigure('41,288')).to.throw(
      'Hãy ghi 41.288 nếu là số nguyên, hoặc 41,2880 nếu là số thập phân.',
    )
  })
  it('come back as they were written', () => {
    const figure = fc.tuple(
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.stringMatching(/^(\d{1,2}|\d{4,6})?$/),
    )
    fc.assert(
      fc.property(figure, ([whole, part]) => {
        const text = part ? `${whole}.${part}` : String(whole)
        expect(format.parseFigure(format.formatNumber(text))).to.equal(text)
      }),
      runs,
    )
  })
  it('show rates with two decimals, and more only where they are', () => {
    expect(format.formatPercent('0.9827')).to.equal('98,27%')
    expect(format.formatPercent('1')).to.equal('100,00%')
    expect(format.formatPercent('-0.0005')).to.equal('−0,05%')
    expect(format.formatPercent('12.5')).to.equal('1.250,00%')
    expect(format.formatPercent('0.87555')).to.equal('87,555%')
    expect(format.formatPercent('0.5', 0)).to.equal('50%')
  })
})

describe('days and moments', () => {
  it('stand in Vietnamese order and in Vietnamese time', () => {
    expect(format.formatDay('2026-11-25')).to.equal('25/11/2026')
    expect(format.formatDeadline('2026-12-15T10:00:00.000Z')).to.equal('17:00, thứ Ba 15/12/2026')
    expect(format.formatDeadline('2026-12-19T18:30:00.000Z')).to.equal('01:30, Chủ nhật 20/12/2026')
    expect(format.dayOf('2026-12-31T17:00:00.000Z')).to.equal('2027-01-01')
    expect(format.dayOf('2026-12-31T16:59:59.999Z')).to.equal('2026-12-31')
    expect(format.formatMoment('2026-12-10T01:05:00.000Z')).to.equal('08:05 10/12/2026')
  })
  it('have an hour as people write it', () => {
    for (const [text, time] of [
      [' 17:00 ', '17:00'],
      ['7:05', '07:05'],
      ['7h05', '07:05'],
      ['17 giờ 30', '17:30'],
      ['17h', '17:00'],
    ] as const)
      expect(format.parseTime(text), text).to.equal(time)
    for (const text of ['24:00', '17:60', '17', '17:', '17:5', '170:00', 'chiều', ''])
      expect(() => format.parseTime(text), text).to.throw(Problem, 'giờ:phút')
  })
  it('are read strictly', () => {
    expect(format.parseDay(' 29/02/2028 ')).to.equal('2028-02-29')
    expect(format.parseDay('1/2/2026'), 'as most people write it').to.equal('2026-02-01')
    expect(format.parseDay('9/12/2026')).to.equal('2026-12-09')
    for (const text of [
      '29/02/2026',
      '31/04/2026',
      '00/01/2026',
      '01/13/2026',
      '1//2026',
      '001/02/2026',
      '2026-01-02',
      '01/02/26',
      '01/02/0026',
      '',
    ]) {
      expect(() => format.parseDay(text), text).to.throw(Problem, 'ngày/tháng/năm')
    }
  })
  it('come back as they were written', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        expect(format.parseDay(format.formatDay(day))).to.equal(day)
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('sizes and order', () => {
  it('round up to one decimal, so that what is said to be 300 MB is not more, and never show 1024 of a unit', () => {
    const sizes: [number, string][] = [
      [0, '0 B'],
      [1023, '1.023 B'],
      [1024, '1 KB'],
      [2_516_582, '2,4 MB'],
      [1024 ** 2 - 1, '1 MB'],
      [300 * 1024 ** 2, '300 MB'],
      [300 * 1024 ** 2 + 1, '300,1 MB'],
      [5 * 1024 ** 3, '5 GB'],
    ]
    for (const [bytes, text] of sizes) expect(format.formatSize(bytes)).to.equal(text)
  })
  it('sort Vietnamese names as a Vietnamese list does, and codes by their parts', () => {
    expect(['Yên', 'Đà', 'Ân', 'An', 'Dương', 'Ất'].sort(format.compareText)).to.deep.equal([
      'An',
      'Ân',
      'Ất',
      'Dương',
      'Đà',
      'Yên',
    ])
    expect(['1.10', '2', '1.9', '1', '1.9.1'].sort(format.compareCodes)).to.deep.equal([
      '1',
      '1.9',
      '1.9.1',
      '1.10',
      '2',
    ])
  })
})

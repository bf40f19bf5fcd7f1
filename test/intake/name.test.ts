// QUALITY F2: what pretends to be something else is refused, and the sentence names both.
import { expect } from 'chai'
import { admit } from '../../intake/check.ts'
import { agree } from '../../intake/name.ts'
import { sniffHead } from '../../intake/sniff.ts'
import { pdf } from './samples.ts'

const head = {
  pdf: pdf([['x']]),
  jpeg: Buffer.from('ffd8ffe000104a464946', 'hex'),
  png: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  zip: Buffer.from('504b030414000600', 'hex'),
  ole: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  exe: Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1'),
  elf: Buffer.from('\x7fELF\x02\x01\x01', 'latin1'),
  php: Buffer.from('<?php system($_GET["c"]); ?>'),
  html: Buffer.from('<!DOCTYPE html><script>alert(1)</script>'),
  svg: Buffer.from('<?xml version="1.0"?><svg onload="alert(1)"/>'),
  script: Buffer.from('#!/bin/sh\nrm -rf /\n'),
  batch: Buffer.from('@echo off\r\nformat c:\r\n'),
  rar: Buffer.from('526172211a0701', 'hex'),
  sevenZip: Buffer.from('377abcaf271c0004', 'hex'),
  gif: Buffer.from('GIF89a/*<script>*/', 'latin1'),
  heic: Buffer.from('\0\0\0\x18ftypheic', 'latin1'),
  mp4: Buffer.from('\0\0\0\x18ftypisom', 'latin1'),
  rtf: Buffer.from('{\\rtf1\\ansi'),
  text: Buffer.from('Báo cáo năm 2026\r\n'),
  utf16: Buffer.from('\ufeffBáo cáo', 'utf16le'),
  letter: Buffer.from('Subject: Báo cáo\r\nFrom: a@b.vn\r\n\r\nKính gửi'),
  htmlLetter: Buffer.from(
    'From: a@b.vn\r\nSubject: Re\r\nContent-Type: text/html\r\n\r\n<html><body>Kính gửi</body></html>',
  ),
  noise: Buffer.from('0001020304ff00', 'hex'),
  late: Buffer.concat([Buffer.from('<html>'.padEnd(800)), Buffer.from('%PDF-1.7')]),
  exePdf: Buffer.concat([Buffer.from('MZ'.padEnd(300, '\0'), 'latin1'), Buffer.from('%PDF-1.7')]),
}
const spoofs: [bytes: keyof typeof head, name: string, claimed?: string][] = [
  ['php', 'anh.jpg', 'image/jpeg'],
  ['php', 'anh.php.jpg'],
  ['jpeg', 'anh.php'],
  ['jpeg', 'anh.php.jpg'],
  ['jpeg', 'anh.jpg.php'],
  ['exe', 'bao-cao.pdf', 'application/pdf'],
  ['elf', 'bao-cao.pdf'],
  ['exePdf', 'bao-cao.pdf'],
  ['pdf', 'bao-cao.exe'],
  ['pdf', 'bao-cao.exe.pdf'],
  ['pdf', 'bao-cao.scr .pdf'],
  ['pdf', 'bao-cao.html.pdf'],
  ['html', 'bao-cao.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['html', 'bao-cao.pdf'],
  ['late', 'bao-cao.pdf'],
  ['svg', 'anh.png', 'image/png'],
  ['svg', 'anh.svg'],
  ['script', 'so-lieu.xlsx'],
  ['batch', 'so-lieu.xlsx'],
  ['ole', 'cu.docx'],
  ['ole', 'cu.doc'],
  ['rar', 'tai-lieu.pdf'],
  ['rar', 'tai-lieu.zip'],
  ['sevenZip', 'tai-lieu.docx'],
  ['zip', 'tai-lieu.zip', 'application/pdf'],
  ['zip', 'tai-lieu.7z'],
  ['sevenZip', 'tai-lieu.zip'],
  ['zip', 'anh.exe.zip'],
  ['html', 'ghi-chu.txt'],
  ['script', 'so-lieu.csv'],
  ['noise', 'so-lieu.csv'],
  ['text', 'thu.eml'],
  ['ole', 'thu.txt'],
  ['rtf', 'van-ban.doc'],
  ['heic', 'anh.png'],
  ['zip', 'tai-lieu.pdf'],
  ['zip', 'anh.jpg'],
  ['gif', 'anh.png'],
  ['gif', 'anh.gif'],
  ['heic', 'IMG_0001.jpg', 'image/jpeg'],
  ['mp4', 'phim.pdf'],
  ['rtf', 'van-ban.docx'],
  ['text', 'van-ban.pdf'],
  ['utf16', 'van-ban.doc'],
  ['noise', 'van-ban.pdf'],
  ['png', 'anh.jpg'],
  ['jpeg', 'anh.png'],
  ['pdf', 'anh.png'],
  ['pdf', 'bao-cao.pdf\u0000.jpg'],
  ['pdf', 'bao-cao\u202Efdp.exe'],
  ['pdf', 'bao-cao\u202Eexe.pdf'],
  ['pdf', 'bao\u200Bcao.pdf'],
  ['pdf', 'bao-cao.pdf.'],
  ['pdf', 'bao-cao.PDF '],
  ['pdf', 'bao-cao'],
  ['pdf', '.pdf.js'],
  ['pdf', 'bao-cao.pdf', 'image/png'],
  ['pdf', 'bao-cao.pdf', 'text/html'],
  ['jpeg', 'anh.jpg', 'application/pdf'],
  ['png', 'anh.png', 'image/svg+xml; charset=utf-8'],
]

describe('a name and its bytes', () => {
  for (const [bytes, name, claimed] of spoofs) {
    it(`${bytes} as ${JSON.stringify(name)}${claimed ? `, said to be ${claimed}` : ''} is refused`, () => {
      const answer = agree(sniffHead(head[bytes]).found, { name, type: claimed }, true)
      if (typeof answer === 'string') throw new Error(`accepted as ${answer}`)
      expect(answer.code).to.be.oneOf(['mismatch', 'unsupported-type'])
      expect(answer.sentence).to.match(/Hãy .+\.$/)
    })
  }

  const honest: [bytes: keyof typeof head, name: string, claimed: string | undefined, type: string][] = [
    ['pdf', 'Báo cáo CCHC quý 1.2026 (bản cuối).PDF', 'application/pdf', 'application/pdf'],
    ['pdf', 'trang dichvucong.com.pdf', '', 'application/pdf'],
    ['pdf', 'KH năm 2026.docx.pdf', 'application/octet-stream', 'application/pdf'],
    ['pdf', 'a.pdf', undefined, 'application/pdf'],
    ['pdf', 'gia đình 👨‍👩‍👧 “trích”.pdf', undefined, 'application/pdf'],
    ['jpeg', 'IMG 0001.JPG', 'image/jpg', 'image/jpeg'],
    ['png', 'ảnh.png', 'image/png', 'image/png'],
    [
      'zip',
      'Kế hoạch.docx',
      'application/zip',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['rar', 'Hồ sơ.rar', 'application/x-rar-compressed', 'application/vnd.rar'],
    ['sevenZip', 'Hồ sơ.7z', '', 'application/x-7z-compressed'],
    ['zip', 'Hồ sơ.zip', 'application/x-zip-compressed', 'application/zip'],
    ['zip', 'Bảng.ods', '', 'application/vnd.oasis.opendocument.spreadsheet'],
    ['ole', 'Công văn.doc', 'application/msword', 'application/msword'],
    ['ole', 'Thư.msg', '', 'application/vnd.ms-outlook'],
    ['rtf', 'Công văn.rtf', 'application/msword', 'application/rtf'],
    ['heic', 'IMG_0001.HEIC', 'image/heic', 'image/heic'],
    ['text', 'số liệu.csv', 'application/vnd.ms-excel', 'text/csv'],
    ['utf16', 'ghi chú.txt', 'text/plain', 'text/plain'],
    ['letter', 'thư.eml', 'message/rfc822', 'message/rfc822'],
    ['letter', 'thư.txt', 'text/plain', 'text/plain'],
    ['htmlLetter', 'thư.eml', 'message/rfc822', 'message/rfc822'],
    ['zip', 'Biểu 1.xlsx', '', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ]
  for (const [bytes, name, claimed, type] of honest) {
    it(`${name} is taken as ${type}`, () => {
      expect(agree(sniffHead(head[bytes]).found, { name, type: claimed })).to.equal(type)
    })
  }

  it('are taken for a text where it begins like a picture: “BM” is how forms are numbered', () => {
    const form = Buffer.from('BM.01 Biểu mẫu tổng hợp số liệu\n')
    expect(agree(sniffHead(form).found, { name: 'BM 01.txt' })).to.equal('text/plain')
    const picture = Buffer.from('424d46000000000000003600000028000000', 'hex')
    expect(sniffHead(picture).found).to.equal('bmp')
  })

  it('are not both known from a head: what is a ZIP there is not told to be called one', () => {
    for (const name of ['bao-cao.pdf', 'bao-cao.doc', 'bao-cao']) {
      const answer = agree('zip', { name })
      expect(answer, name)
        .to.have.property('sentence')
        .that.includes('Word, Excel')
        .and.not.includes('“.zip”')
    }
    expect(agree('zip', { name: 'a.pdf' }, true))
      .to.have.property('sentence')
      .that.includes('“.zip”')
  })

  it('say what to do with a file that holds macros, or is of no known type', () => {
    for (const isWhole of [false, true])
      expect(agree(isWhole ? 'xlsx' : 'zip', { name: 'so-lieu.xlsm' }, isWhole))
        .to.have.property('sentence')
        .that.includes('macro')
        .and.includes('“.xlsx”')
    expect(agree('unknown', { name: 'a.tar' }))
      .to.have.property('sentence')
      .that.matches(/^Không nhận ra loại tệp này\. Hãy/)
  })

  it('tell whoever saved a table from a system under the name of Excel to save it anew in Excel', () => {
    const table = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</td></tr></table>'
    for (const text of [table, '<?xml version="1.0"?><Workbook/>', 'STT\tTên\n1\tA\n'])
      expect(agree(sniffHead(Buffer.from(text)).found, { name: 'Xuất dữ liệu.xls' }))
        .to.have.property('sentence')
        .that.matches(
          /“\.xls”, nhưng nội dung là .+\. Hãy mở tệp bằng Excel, lưu thành “\.xlsx” rồi tải lên\.$/,
        )
    const archive = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n'
    expect(agree(sniffHead(Buffer.from(archive)).found, { name: 'Báo cáo.doc' }))
      .to.have.property('sentence')
      .that.includes('Hãy mở tệp bằng Word, lưu thành “.docx” rồi tải lên.')
    expect(agree('script', { name: 'a.xls' }))
      .to.have.property('sentence')
      .that.not.includes('Excel')
  })

  it('are called empty where a text holds nothing but blanks', () => {
    for (const name of ['ghi chú.txt', 'bảng.csv'])
      expect(admit(Buffer.from(' \r\n\t\n'), { name })).to.include({
        code: 'empty-file',
        sentence: 'Tệp không có nội dung. Hãy chọn lại tệp.',
      })
  })

  it('are both named in the sentence', () => {
    expect(agree('exe', { name: 'bao-cao.pdf' }))
      .to.have.property('sentence')
      .that.includes('.pdf')
      .and.includes('chương trình máy tính')
    expect(agree('jpeg', { name: 'a.png' }))
      .to.have.property('sentence')
      .that.includes('.png')
      .and.includes('ảnh JPEG')
  })
})

describe('sniffHead', () => {
  it('accepts a PDF behind a byte order mark or up to 1,019 bytes, and says how many', () => {
    const behind = (bytes: Buffer) => sniffHead(Buffer.concat([bytes, head.pdf]))
    expect(behind(Buffer.from('\ufeff'))).to.deep.equal({ found: 'pdf', offset: 3 })
    expect(behind(Buffer.alloc(1019, 0))).to.deep.equal({ found: 'pdf', offset: 1019 })
    expect(behind(Buffer.alloc(1020, 0)).found).to.equal('unknown')
  })
})

describe('admit', () => {
  it('answers from the head of an upload, where an Office file is known by its name for now', () => {
    expect(admit(head.pdf, { name: 'a.pdf' })).to.equal('application/pdf')
    for (const bytes of [head.zip, head.ole])
      expect(admit(bytes, { name: 'a.xlsx' })).to.match(/spreadsheetml/)
    expect(admit(head.exe, { name: 'a.pdf' })).to.have.property('code', 'mismatch')
  })
})

// Days off and working Saturdays, as the demo province lists them. 2027 and the swapped days are examples until they are
// announced; a province replaces them.
import type { Calendar } from '../calendar.ts'

export const holidays: Calendar = {
  off: [
    '2025-01-01', // Tết Dương lịch
    '2025-01-27', // Tết
    '2025-01-28', // Tết
    '2025-01-29', // Tết
    '2025-01-30', // Tết
    '2025-01-31', // Tết
    '2025-04-07', // Giỗ Tổ
    '2025-04-30', // 30/4
    '2025-05-01', // 1/5
    '2025-05-02', // hoán đổi
    '2025-09-01', // Quốc khánh
    '2025-09-02', // Quốc khánh
    '2026-01-01', // Tết Dương lịch
    '2026-01-02', // Nghỉ hoán đổi (làm bù 10/01/2026)
    '2026-02-16', // Tết Bính Ngọ
    '2026-02-17', // Tết Bính Ngọ (mùng 1)
    '2026-02-18', // Tết Bính Ngọ
    '2026-02-19', // Tết Bính Ngọ
    '2026-02-20', // Tết Bính Ngọ
    '2026-04-27', // Nghỉ bù Giỗ Tổ Hùng Vương (26/4 là Chủ nhật)
    '2026-04-30', // Ngày Chiến thắng
    '2026-05-01', // Quốc tế lao động
    '2026-08-31', // Nghỉ hoán đổi (làm bù 22/8/2026)
    '2026-09-01', // Quốc khánh (ngày liền kề)
    '2026-09-02', // Quốc khánh
    '2027-01-01', // Tết Dương lịch
    '2027-02-05', // Tết Đinh Mùi (giao thừa)
    '2027-02-08', // Tết Đinh Mùi
    '2027-02-09', // Tết Đinh Mùi
    '2027-02-10', // Nghỉ bù Tết (mùng 1 là thứ Bảy)
    '2027-02-11', // Nghỉ bù Tết (mùng 2 là Chủ nhật)
    '2027-04-16', // Giỗ Tổ Hùng Vương
    '2027-04-30', // Ngày Chiến thắng
    '2027-05-03', // Nghỉ bù Quốc tế lao động (01/5 là thứ Bảy)
    '2027-09-02', // Quốc khánh
    '2027-09-03', // Quốc khánh (ngày liền kề)
  ],
  workingSaturdays: [
    '2026-01-10', // Làm bù cho ngày 02/01/2026
    '2026-08-22', // Làm bù cho ngày 31/8/2026
  ],
}

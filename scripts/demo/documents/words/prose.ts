// Sentences of office language around a topic's matters and works; none carries a figure that another paper could contradict.
import type { Dice } from '../seed.ts'
import type { Topic } from './topic.ts'

export type Voice = 'report' | 'plan' | 'order' | 'finding' | 'minutes' | 'letter'
export type Cast = { agency: () => string; topic: Topic; voice: Voice }

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const frames: Record<Voice, string[]> = {
  report: [
    'Công tác {matter} tiếp tục được quan tâm chỉ đạo. {Agency} đã {work}; đồng thời {work}.',
    '{Agency} chủ trì, phối hợp với {agency} {work}. Kết quả được cập nhật thường xuyên và là căn cứ để đánh giá mức độ hoàn thành nhiệm vụ của người đứng đầu.',
    'Trên cơ sở chỉ đạo của UBND tỉnh, các cơ quan, đơn vị đã {work}. Riêng {agency} đã chủ động {work}, được cơ quan cấp trên ghi nhận.',
    'Đối với nội dung {matter}, các đơn vị thực hiện nghiêm túc chế độ thông tin, báo cáo; số liệu được đối chiếu hai lần trước khi tổng hợp, những chỗ còn chênh lệch đều có giải trình bằng văn bản.',
    'Một số nơi có cách làm phù hợp với điều kiện địa phương: {agency} {work}; {agency} {work}. Các cách làm này đang được theo dõi để nhân rộng.',
    'Bên cạnh kết quả đạt được, công tác {matter} còn có mặt hạn chế do khối lượng công việc lớn sau khi tổ chức chính quyền địa phương hai cấp, trong khi nhân lực chuyên trách còn mỏng và phải kiêm nhiệm.',
    'Nguyên nhân chủ yếu là một số hệ thống chưa liên thông, dữ liệu phải nhập nhiều lần; công chức ở cơ sở chưa thành thạo nghiệp vụ về {matter}. {Agency} đã hướng dẫn trực tiếp và tổ chức rút kinh nghiệm.',
    'Các tài liệu, số liệu nêu tại mục này được trích từ hồ sơ công việc của {agency} và được lưu trữ tại cơ quan theo quy định về công tác văn thư, lưu trữ.',
    'Thời gian tới, {agency} tiếp tục {work}, gắn trách nhiệm của từng phòng, từng công chức với kết quả cụ thể, hoàn thành dứt điểm trong quý I năm sau.',
    'Để khắc phục, {agency} được giao {work}; các cơ quan liên quan phối hợp, cung cấp thông tin trong 03 ngày làm việc kể từ khi nhận được đề nghị.',
    'Công tác phối hợp giữa {agency} và {agency} được duy trì bằng quy chế cụ thể; hằng quý hai bên họp kiểm điểm, thống nhất cách xử lý những việc liên quan đến {matter}.',
    'Người dân, doanh nghiệp phản ánh tích cực về nội dung {matter}; các ý kiến góp ý được {agency} tiếp nhận, phân loại và trả lời trên Cổng thông tin điện tử tỉnh.',
    'Ngay từ đầu năm, {agency} đã {work}, phân công lãnh đạo trực tiếp phụ trách và bố trí kinh phí trong dự toán được giao.',
    'Qua tự kiểm tra, {agency} phát hiện một số thiếu sót trong quá trình {work} và đã chấn chỉnh ngay tại cơ sở, không để kéo dài.',
    'UBND các xã, phường, đặc khu cơ bản đã quen với nhiệm vụ mới về {matter}; các tổ hỗ trợ của tỉnh tiếp tục về cơ sở theo lịch hằng tuần để hướng dẫn trực tiếp.',
    'So với cùng kỳ năm trước, chất lượng thực hiện nội dung {matter} có chuyển biến rõ, thể hiện ở việc hồ sơ được lập đầy đủ hơn, thời gian xử lý ngắn hơn và ít phải bổ sung.',
    'Do ảnh hưởng của đợt mưa bão tháng 10 và tháng 11, một số địa phương phải lùi lịch {work}; {agency} đã hướng dẫn thực hiện bù trong tháng sau.',
    'Việc {work} được thực hiện thống nhất từ tỉnh đến cơ sở. Qua theo dõi, các xã, phường, đặc khu đều bố trí người phụ trách và có sổ theo dõi riêng.',
  ],
  plan: [
    '{Agency} chủ trì, phối hợp với {agency} và UBND các xã, phường, đặc khu {work}.',
    'Tiếp tục {work}. Sản phẩm phải có số, ngày, người ký và được gửi kèm báo cáo định kỳ để làm căn cứ kiểm chứng.',
    'Thủ trưởng các cơ quan, đơn vị trực tiếp chỉ đạo, phân công rõ người, rõ việc, rõ thời hạn, rõ sản phẩm đối với nội dung {matter}; chịu trách nhiệm trước Chủ tịch UBND tỉnh nếu để chậm tiến độ.',
    'Yêu cầu đối với nội dung {matter}: bám sát chỉ đạo của Trung ương, phù hợp điều kiện thực tế của tỉnh, tiết kiệm, không hình thức và đo đếm được kết quả.',
    'Trong quá trình thực hiện, {agency} {work}; nếu có khó khăn, vướng mắc thì báo cáo UBND tỉnh xem xét, điều chỉnh cho phù hợp.',
    'Kinh phí thực hiện được bố trí trong dự toán chi thường xuyên của cơ quan, đơn vị và lồng ghép với các chương trình, đề án có liên quan; việc thanh toán, quyết toán theo quy định hiện hành.',
    'UBND các xã, phường, đặc khu căn cứ nội dung nêu trên xây dựng kế hoạch của địa phương, trong đó có nội dung {work}.',
    '{Agency} theo dõi, đôn đốc, kiểm tra việc {work}; kịp thời đề xuất khen thưởng đơn vị làm tốt và phê bình đơn vị chậm trễ.',
    'Phấn đấu hoàn thành nội dung {matter} trước thời hạn đã giao; kết quả thực hiện là một tiêu chí đánh giá, xếp loại cơ quan, đơn vị cuối năm.',
  ],
  order: [
    '{Agency} có trách nhiệm {work} và báo cáo UBND tỉnh kết quả thực hiện.',
    'Các cơ quan, đơn vị được giao nhiệm vụ thực hiện đúng phạm vi, thẩm quyền; không ban hành thêm điều kiện, giấy tờ, thủ tục ngoài quy định về {matter}.',
    'Việc {work} phải bảo đảm công khai, minh bạch, đúng trình tự, đúng thời hạn và có hồ sơ lưu theo quy định.',
    '{Agency} chủ trì, phối hợp với {agency} hướng dẫn, theo dõi, kiểm tra việc thực hiện nội dung {matter}.',
    'Trường hợp văn bản dẫn chiếu được sửa đổi, bổ sung hoặc thay thế thì thực hiện theo văn bản mới kể từ ngày văn bản đó có hiệu lực.',
    'Người đứng đầu cơ quan, đơn vị chịu trách nhiệm về tính chính xác của số liệu, tài liệu do cơ quan, đơn vị mình cung cấp và về kết quả {work}.',
    'Hồ sơ, tài liệu, tài sản có liên quan được bàn giao nguyên trạng, có biên bản và danh mục kèm theo; cơ quan tiếp nhận tiếp tục thực hiện nhiệm vụ, không để gián đoạn công việc của người dân, doanh nghiệp.',
    'Việc giải quyết công việc liên quan đến {matter} được theo dõi bằng sổ và trên hệ thống; hồ sơ được lưu tại {agency} theo thời hạn bảo quản.',
    'Cơ quan được giao chủ trì xin ý kiến bằng văn bản trước khi quyết định những nội dung thuộc trách nhiệm của {agency}; cơ quan được hỏi trả lời trong 05 ngày làm việc.',
    'Hằng quý, {agency} đánh giá kết quả {work}, công khai trên trang thông tin điện tử và gửi Văn phòng UBND tỉnh để theo dõi.',
    'Trong quá trình thực hiện, nếu phát sinh vướng mắc, các cơ quan, đơn vị phản ánh về {agency} để tổng hợp, báo cáo UBND tỉnh xem xét, quyết định.',
  ],
  finding: [
    'Qua kiểm tra hồ sơ, sổ sách và làm việc trực tiếp với công chức phụ trách, Đoàn ghi nhận đơn vị đã {work}.',
    'Về nội dung {matter}: đơn vị đã ban hành văn bản triển khai, phân công người thực hiện; hồ sơ lưu tương đối đầy đủ, sắp xếp theo trình tự thời gian.',
    'Tuy nhiên, việc {work} chưa được thực hiện thường xuyên; một số biểu mẫu ghi chưa đủ thông tin, chưa có xác nhận của người có trách nhiệm.',
    'Đoàn yêu cầu đơn vị {work}, hoàn thành trong thời hạn nêu tại thông báo này và gửi văn bản chứng minh kèm báo cáo khắc phục.',
    'Nguyên nhân của hạn chế về {matter} chủ yếu do công chức mới nhận nhiệm vụ, việc tự kiểm tra chưa kịp thời; trách nhiệm thuộc người đứng đầu và công chức được phân công.',
    'Công chức được phỏng vấn nắm được quy trình về {matter}, song còn lúng túng khi xử lý trường hợp hồ sơ phải bổ sung nhiều lần.',
    'Về trách nhiệm của người đứng đầu: đã quan tâm chỉ đạo, ban hành văn bản đôn đốc; việc kiểm tra định kỳ đối với nội dung {matter} cần được ghi chép đầy đủ hơn.',
    'Đoàn đã đối chiếu hồ sơ lưu với dữ liệu trên hệ thống; các trường hợp chênh lệch được lập bảng kê, có chữ ký xác nhận của công chức phụ trách.',
    'Yêu cầu thủ trưởng đơn vị tổ chức kiểm điểm, phân công lại nhiệm vụ về {matter} và gửi biên bản họp kèm báo cáo khắc phục.',
    'Ghi nhận cách làm của đơn vị trong việc {work}; đề nghị tiếp tục duy trì, nhân rộng trong toàn ngành.',
    'Đề nghị {agency} theo chức năng, nhiệm vụ hướng dẫn đơn vị {work}.',
    'Đơn vị thống nhất với các nội dung đã nêu, cam kết khắc phục và tổ chức rút kinh nghiệm trong toàn thể công chức, viên chức.',
  ],
  letter: [
    'Nguyên nhân chậm là do trong kỳ có nhiều hồ sơ phát sinh cùng thời điểm, một số nội dung phải lấy ý kiến của cơ quan phối hợp nên thời gian xử lý kéo dài hơn dự kiến.',
    'Cơ quan đã chỉ đạo bộ phận chuyên môn ưu tiên xử lý, cập nhật trạng thái trên hệ thống để người nộp hồ sơ theo dõi; không yêu cầu bổ sung thêm giấy tờ ngoài thành phần hồ sơ.',
    'Mọi thông tin cần trao đổi, đề nghị liên hệ bộ phận tiếp nhận và trả kết quả trong giờ hành chính hoặc gửi qua mục phản ánh, kiến nghị trên Cổng thông tin điện tử tỉnh.',
    'Cơ quan nghiêm túc rút kinh nghiệm, phân công lại người theo dõi từng bước xử lý và kiểm tra hằng tuần để không lặp lại thiếu sót nêu trên.',
    'Các cơ quan nhận được văn bản này thông tin tới người phụ trách, đối chiếu với hồ sơ đang lưu và phản hồi nếu có nội dung chưa thống nhất.',
  ],
  minutes: [
    'Biên bản được lập thành hai bản có giá trị như nhau, mỗi bên giữ một bản; bản điện tử được lưu cùng hồ sơ công việc.',
    'Hai bên đã kiểm tra chéo số liệu bằng cách lọc lại theo từng đơn vị và cộng dồn; kết quả khớp với số hiển thị ở dòng tổng.',
    'Không phát hiện bản ghi trùng lặp trong kỳ; các bản ghi thiếu thông tin đã được lập danh sách để đơn vị bổ sung.',
    'Ảnh màn hình được chụp toàn cửa sổ, thấy rõ địa chỉ truy cập, tên hệ thống và thời điểm; không cắt ghép, không chỉnh sửa.',
    'Người thực hiện thao tác và người chứng kiến đã xem lại toàn bộ các trang trích xuất trước khi ký.',
    'Các bên cùng thực hiện thao tác trên hệ thống, đọc kết quả hiển thị và ghi nhận nguyên trạng, không chỉnh sửa số liệu sau khi trích xuất.',
    'Tài khoản thực hiện trích xuất là tài khoản quản trị nghiệp vụ được cấp cho cơ quan; thời điểm trích xuất lấy theo đồng hồ của máy chủ.',
    'Số liệu được lọc theo kỳ từ ngày 01/01/2026 đến thời điểm trích xuất; các hồ sơ thử nghiệm, hồ sơ hủy đã được loại trừ theo chức năng của hệ thống.',
    'Về nội dung {matter}, các bên thống nhất với số liệu hiển thị và không có ý kiến khác.',
    'Tệp kết quả được lưu trên máy chủ của cơ quan, có mã băm để đối chiếu khi cần; bản in kèm theo là một phần của biên bản này.',
    'Qua kiểm tra thực tế, các bên ghi nhận đơn vị đã {work}; những nội dung chưa đầy đủ được ghi tại bảng kèm theo.',
    'Đại diện {agency} đề nghị đơn vị tiếp tục {work} và cung cấp bổ sung tài liệu trong 05 ngày làm việc.',
  ],
}

export const prose = (cast: Cast, { deal }: Dice): (() => string) => {
  const frame = deal(frames[cast.voice])
  const matter = deal(cast.topic.matters)
  const work = deal(cast.topic.works)
  return () =>
    frame().replace(/\{(\w+)\}/g, (_, slot: string) => {
      if (slot === 'matter') return matter()
      if (slot === 'work') return work()
      return slot === 'Agency' ? upper(cast.agency()) : cast.agency()
    })
}

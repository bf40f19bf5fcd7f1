// Which topic a paper of the data set belongs to, by its key.
import { inspection, reform, procedures, law, organisation } from './government.ts'
import { staff, finance, economy, digital, media } from './services.ts'
import type { Topic } from './topic.ts'

const byKey: [RegExp, Topic][] = [
  [/kiemtra|kttt|doan$|tb-kt|bc-kp|kyluat|kycuong/, inspection],
  [/vb$|ktvb|hethl|tdthpl|suavb|rasoat|thamdinh|kt-dat/, law],
  [/tuyendung|dtbd|dgxl|bonhiem|capxa/, staff],
  [/qd-cn|cn-th|sapxep|dvsn|phancap|bienche|nglv|ldphong|vtvl|pc\d?$/, organisation],
  [/congkhai-dt|tuchu|-ck\d|ktts|-ts\d|truso|giaingan|kbkv|thuns|kntt/, finance],
  [/ktxh|xtdt|thdt|dkdn|nv-cp/, economy],
  [/capdo|-cds|attt|kyso|-ks-|ketnoi|bb-dvctt|sk2/, digital],
  [/kh-tt$|hoithi|pano|chuyenmuc|doithoai|-dt\d/, media],
  [/kh-cchc|bc-q\d|cchc-nam|nangcao|nhiemvu/, reform],
]

export const topicOf = (key: string): Topic => byKey.find(([pattern]) => pattern.test(key))?.[1] ?? procedures

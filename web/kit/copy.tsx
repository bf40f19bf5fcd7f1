// One way to copy: what was copied is said aloud, and where the browser refuses, what to do instead.
import { Button } from 'antd'
import { announce } from './live.tsx'

/** `what` in the middle of a sentence: «liên kết», «khóa». Answers whether the clipboard has it. */
export async function copy(text: string, what: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    announce(`Đã sao chép ${what}.`)
    return true
  } catch {
    announce(`Trình duyệt không cho sao chép. Hãy chọn ${what} rồi bấm Ctrl+C.`)
    return false
  }
}

export function CopyButton({ text, what }: { text: string; what: string }) {
  return <Button onClick={() => void copy(text, what)}>Sao chép {what}</Button>
}

import { announce } from './live.tsx'

export const inFours = (sha256: string): string => (sha256.match(/.{4}/g) ?? []).join(' ')

/** In groups of four, to be compared by eye or copied whole. */
export function Hash({ sha256, of = 'SHA-256' }: { sha256: string; of?: string }) {
  const copy = () =>
    void navigator.clipboard.writeText(sha256).then(() => announce('Đã sao chép mã SHA-256.'))
  return (
    <div className="grow hash">
      <span className="muted small">{of}</span> <code>{inFours(sha256)}</code>{' '}
      <button type="button" className="as-link small" onClick={copy} aria-label={`Sao chép ${of}`}>
        Sao chép
      </button>
    </div>
  )
}

import { copy } from './copy.tsx'

export const inFours = (sha256: string): string => (sha256.match(/.{4}/g) ?? []).join(' ')

/** In groups of four, to be compared by eye or copied whole. */
export function Hash({ sha256, of = 'SHA-256' }: { sha256: string; of?: string }) {
  return (
    <div className="grow hash">
      <span className="muted small">{of}</span> <code>{inFours(sha256)}</code>{' '}
      <button
        type="button"
        className="as-link small"
        onClick={() => void copy(sha256, `mã ${of}`)}
        aria-label={`Sao chép ${of}`}
      >
        Sao chép
      </button>
    </div>
  )
}

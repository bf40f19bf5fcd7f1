interface Props {
  faults: readonly { readonly field: string; readonly sentence: string }[]
}

/** What is wrong in a table that was read, each by its cell; what is wrong with the file as a whole has none. */
export function CellFaults({ faults }: Props) {
  if (faults.length === 0) return null
  return (
    <div className="note red" role="alert">
      <strong>Bảng còn {faults.length} lỗi:</strong>
      <ul>
        {faults.map(({ field, sentence }) => (
          <li key={field + sentence}>
            {field !== 'file' && (
              <>
                <b>{field}</b>:{' '}
              </>
            )}
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  )
}

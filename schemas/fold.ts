// Search with and without diacritics: no engine folds đ, so both sides of a comparison are folded here.

/** "Quyết định số 12" → "quyet dinh so 12"; hoá and hóa fold alike. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

import type { LeafNode } from '../set.ts'
import type { Check } from './inspection.ts'

/** What is looked at for each leaf: whether it was done, then every paper that it requires. */
export const checksOf = (leaves: readonly LeafNode[]): Check[] =>
  leaves.flatMap(({ code, name, leaf: { slots } }) => [
    { leaf: code, text: name },
    ...slots
      .filter(({ need }) => need !== 'optional')
      .map((slot) => ({ leaf: code, text: `Có tài liệu “${slot.name}”` })),
  ])

const isAbout = (name: string): boolean => /kiểm tra.*cải cách hành chính/i.test(name)

/** The leaves that inspection proves, as far as their names and those of their papers tell. */
export const leavesOnInspection = (leaves: readonly LeafNode[]): string[] =>
  leaves
    .filter(({ name, leaf }) => isAbout(name) || leaf.slots.some((slot) => isAbout(slot.name)))
    .map(({ code }) => code)

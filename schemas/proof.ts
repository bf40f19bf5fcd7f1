// What a paper is worth as proof. Their words are in words.ts.
export const proofClasses = ['ky-so', 'sao-y', 'scan', 'trich-xuat', 'du-thao'] as const
export type ProofClass = (typeof proofClasses)[number]

/** A draft proves nothing, whatever a slot says. */
export const acceptable = ['ky-so', 'sao-y', 'scan', 'trich-xuat'] as const satisfies ProofClass[]

/** What a slot accepts unless it says otherwise. */
export const acceptedByDefault = ['ky-so', 'sao-y', 'scan'] as const satisfies ProofClass[]

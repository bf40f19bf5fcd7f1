// What the mail child and its parent agree on.

/** Exit code: the letter cannot be read. */
export const UNREADABLE = 3

export interface MailReport {
  readonly from: string
  readonly to: string
  readonly cc: string
  readonly subject: string
  /** RFC 3339; empty where the letter does not say. */
  readonly sent: string
  readonly body: string
  /** Lies in the job folder as `attachment-N`, N being its place here. */
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly size: number }[]
  /** Names of pictures that the body shows, left in the letter. */
  readonly inline: readonly string[]
}

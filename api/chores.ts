// What workers do, in the order of urgency. Each takes one piece of work, says whether there was any, and may be
// repeated or raced: the claim and the revision let one result in.
import { summariseNext } from './board/summaries.ts'
import type { Context } from './context.ts'
import { indexNext, packNext as packIndexNext, reindexWhenDue } from './documents/index-next.ts'
import { rebuildWhenDue } from './documents/rebuild.ts'
import { recogniseNext } from './documents/recognise.ts'
import { recogniseOldWhenDue } from './documents/recognise-old.ts'
import { renderNext } from './documents/render.ts'
import { destroyWhenDue } from './documents/secrecy-due.ts'
import { rescanWhenIdle, scanNext } from './documents/scan-next.ts'
import { judgeAgainWhenIdle, readSignaturesNext } from './documents/signatures-next.ts'
import { sweepWhenDue } from './documents/sweep.ts'
import { verifyNext } from './documents/verify.ts'
import { bindNext } from './dossiers/bind-next.ts'
import { folderNext } from './entry/folder-next.ts'
import { openNext } from './campaigns/open-next.ts'
import { lockWhenDue } from './locks/lock-next.ts'
import { mailNext } from './mailbox/next.ts'
import { packNext } from './packages/pack-next.ts'
import { compareNext } from './papers/compare-next.ts'
import { remindWhenDue } from './reminders/remind.ts'
import { askReportsWhenDue } from './reports/ask.ts'
import { sendNext } from './reminders/send.ts'
import { finishNext } from './uploads/finish.ts'
import { chainNext } from './history/chain-next.ts'

/** `stop` fires when the worker is to end: what it holds is given back at once. */
export type Chore = (ctx: Context, worker: string, stop?: AbortSignal) => Promise<boolean>

export const chores: readonly Chore[] = [
  finishNext,
  mailNext,
  reindexWhenDue,
  openNext,
  indexNext,
  verifyNext,
  scanNext,
  renderNext,
  readSignaturesNext,
  bindNext,
  packNext,
  folderNext,
  compareNext,
  summariseNext,
  sendNext,
  askReportsWhenDue,
  lockWhenDue,
  remindWhenDue,
  chainNext,
  packIndexNext,
  rescanWhenIdle,
  judgeAgainWhenIdle,
  recogniseNext,
  recogniseOldWhenDue,
  rebuildWhenDue,
  destroyWhenDue,
  sweepWhenDue,
]

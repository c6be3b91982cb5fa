import type { ComponentType } from 'react';
import type { TakenStep } from '../ticket/record.ts';
import { ClassifyDialog } from './ClassifyDialog.tsx';
import { DispatchDialog } from './DispatchDialog.tsx';
import { CallBackDialog, CloseDialog, ReopenDialog, ResumeDialog } from './EndingDialogs.tsx';
import { ApproveDialog, ReplyDialog, SendBackDialog } from './ReplyDialogs.tsx';
import { RerouteDialog } from './RerouteDialog.tsx';
import type { StepProps } from './StepDialog.tsx';

/** A step that asks for something before it is taken. */
export type AskingStep = Exclude<TakenStep, 'SIGN' | 'START'>;

/** The dialog of each step. */
export const stepDialogs: Readonly<Record<AskingStep, ComponentType<StepProps>>> = {
  CLASSIFY: ClassifyDialog,
  DISPATCH: DispatchDialog,
  REROUTE: RerouteDialog,
  REPLY: ReplyDialog,
  SEND_BACK: SendBackDialog,
  APPROVE: ApproveDialog,
  CALL_BACK: CallBackDialog,
  CLOSE: CloseDialog,
  RESUME: ResumeDialog,
  REOPEN: ReopenDialog,
};

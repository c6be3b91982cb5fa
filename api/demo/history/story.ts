import type { CallbackOutcome, Validity } from '../../tickets/ticket.enums.ts';

/** One thing that happened to a ticket. Instants are milliseconds, people and units keys of the content. */
export type StoryStep =
  | {
      readonly step: 'REGISTER' | 'CLASSIFY' | 'SIGN' | 'START' | 'APPROVE';
      readonly at: number;
      readonly by: string;
    }
  | {
      readonly step: 'DISPATCH' | 'REROUTE';
      readonly at: number;
      readonly by: string;
      readonly unit: string;
      readonly person: string | null;
      readonly dueAt: number;
      readonly reason: string;
    }
  | { readonly step: 'OVERDUE'; readonly at: number }
  | {
      readonly step: 'REPLY';
      readonly at: number;
      readonly by: string;
      readonly text: string;
      readonly validity: Validity;
    }
  | {
      readonly step: 'SEND_BACK' | 'RESUME' | 'REOPEN';
      readonly at: number;
      readonly by: string;
      readonly reason: string;
    }
  | {
      readonly step: 'CALL_BACK';
      readonly at: number;
      readonly by: string;
      readonly outcome: CallbackOutcome;
      readonly opinion: string | null;
    }
  | { readonly step: 'CLOSE'; readonly at: number; readonly by: string; readonly summary: string };

/** The customer of a ticket; one phone number is one customer. */
export interface StoryCustomer {
  readonly name: string;
  readonly phone: string;
  readonly county: string;
  readonly isKeyAccount: boolean;
}

/** A ticket before anything is stored: what it is about and all that happened to it, in order of time. */
export interface Story {
  readonly kind: 'COMPLAINT' | 'HELP' | 'REPAIR';
  readonly channel: string;
  readonly level: 'COUNTY' | 'CITY' | 'PROVINCE' | 'ABOVE';
  readonly severity: 'MINOR' | 'NORMAL' | 'SERIOUS' | 'MAJOR';
  readonly priority: 'LOW' | 'NORMAL' | 'HIGH' | 'URGENT';
  readonly isEmergency: boolean;
  readonly category: string;
  readonly content: string;
  readonly customer: StoryCustomer;
  readonly originUnit: string;
  readonly registrar: string;
  readonly contactAt: number;
  readonly repeatOf: Story | null;
  readonly steps: readonly StoryStep[];
}

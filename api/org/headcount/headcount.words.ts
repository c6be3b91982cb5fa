import type { Bilingual } from '../../core/bilingual.ts';
import { describedEnum } from '../../core/enum.ts';

/** What became of a request for seats (F059). */
export const HeadcountState = describedEnum('HeadcountState', 'What became of a request for seats.', {
  RAISED: 'It waits for a decision.',
  APPROVED: 'The seats were approved; they count from `countsFrom` on.',
  DECLINED: 'It was declined, with words.',
  WITHDRAWN: 'Whoever raised it took it back.',
});
export type HeadcountState = keyof typeof HeadcountState;

/** What can be done about a request for seats. */
export const HeadcountStep = describedEnum('HeadcountStep', 'What can be done about a request for seats.', {
  APPROVE: 'Approve the seats.',
  DECLINE: 'Decline them, with words.',
  HAND_ON: 'Hand it on to whoever may decide so many seats, with your own opinion.',
  WITHDRAW: 'Take your own request back.',
});
export type HeadcountStep = keyof typeof HeadcountStep;

/** What the record is called in refusals. */
export const requestWord: Bilingual = { zh: '编制申请', en: 'request for seats' };

/** A number of seats in words. */
export const seatsInWords = (seats: number): Bilingual => ({
  zh: `${seats} 个编制`,
  en: seats === 1 ? '1 seat' : `${seats} seats`,
});

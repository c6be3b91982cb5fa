import { lastDayOf } from '../layout/day.ts';
import type { Text } from '../i18n/useText.ts';

/** Until when something holds, and what ends it where that is told. */
export const lastDayTold = (text: Text, endsOn: string, because: string | null): string =>
  because === null
    ? text('access.lastDay', { day: lastDayOf(endsOn) })
    : text('access.lastDayBecause', { day: lastDayOf(endsOn), because });

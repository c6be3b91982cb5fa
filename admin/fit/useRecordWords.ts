import { useText } from '../i18n/useText.ts';
import { hasLevels, levels } from './records.ts';
import type { PersonRecord } from './records.ts';

/** A record in words: what it says, and from when to when. */
export const useRecordWords = () => {
  const text = useText();
  const levelWord = ({ kind, level }: PersonRecord): string | undefined => {
    if (!hasLevels(kind)) return undefined;
    const known = levels[kind].find(({ id }) => id === level);
    return known && text(known.word);
  };
  return {
    said: (record: PersonRecord): string =>
      [
        record.subject,
        levelWord(record),
        record.figure === null ? undefined : text('records.speed', { figure: record.figure }),
      ]
        .filter(Boolean)
        .join(' · '),
    days: ({ kind, startsOn: from, lastDay: to }: PersonRecord): string => {
      if (from === null) return '';
      if (kind !== 'EXPERIENCE') return from;
      return to === null ? text('records.from', { from }) : text('records.span', { from, to });
    },
  };
};

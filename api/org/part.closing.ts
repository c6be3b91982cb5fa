import type { Transacted } from '../core/command.ts';
import { invalid } from '../core/refusal.ts';

/** The day from which the last of what is known of a unit or post holds: nothing is closed before it. */
export const lastChangeOf = async (
  tx: Transacted,
  table: 'org_unit' | 'position',
  id: string,
): Promise<string | null> => {
  const [row] = (await tx.manager.query(
    `SELECT to_char(max(starts_on), 'YYYY-MM-DD') AS day FROM ${table}_span
     WHERE ${table === 'org_unit' ? 'unit_id' : 'position_id'} = $1`,
    [id],
  )) as { day: string | null }[];
  return row?.day ?? null;
};

/** Refuses a closing before the last change, which would unmake it. @throws Refusal INVALID */
export const mustEndAfter = (last: string | null, on: string): void => {
  if (last === null || on > last) return;
  throw invalid({
    path: 'input.on',
    code: 'TOO_SMALL',
    text: {
      zh: `撤销日期必须晚于最近一次变更的日期 ${last}`,
      en: `The closing must come after the last change, which holds from ${last}`,
    },
  });
};

/**
 * From which day something closed exists again: the day asked for, else today. A closing that lies ahead is taken back
 * whole.
 *
 * @throws Refusal INVALID for a day before the closing or after today.
 */
export const reopenedOn = (closedOn: string, on: string | null | undefined, today: string): string => {
  if (closedOn > today) return closedOn;
  const day = on ?? today;
  if (day >= closedOn && day <= today) return day;
  throw invalid({
    path: 'input.on',
    code: day < closedOn ? 'TOO_SMALL' : 'TOO_LARGE',
    text: {
      zh: `恢复日期应在撤销日期 ${closedOn} 与今天 ${today} 之间`,
      en: `The day must lie between the closing on ${closedOn} and today, ${today}`,
    },
  });
};

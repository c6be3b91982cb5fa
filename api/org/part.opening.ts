import type { Transacted } from '../core/command.ts';
import { invalid } from '../core/refusal.ts';

/** What stands around a first day: nothing may be told of a unit or post before it, and it is nowhere before its unit. */
interface Around {
  /** The unit above on the first day, and from when it exists; null: as long as anybody knows. */
  readonly above: string | null;
  readonly aboveFrom: string | null;
  /** The earliest thing that is told of it, or of what hangs in it, and what that is. */
  readonly told: string | null;
  readonly toldFrom: string | null;
  /** From when it is otherwise than on its first day: moved, renamed. */
  readonly changedFrom: string | null;
}

const day = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;

const within = {
  org_unit: `SELECT s.name, s.starts_on FROM org_unit_span s WHERE s.parent_id = $1
    UNION ALL SELECT s.title, s.starts_on FROM position_span s WHERE s.unit_id = $1`,
  position: `SELECT p.name, a.starts_on FROM assignment a JOIN person p ON p.id = a.person_id WHERE a.position_id = $1`,
} as const;

const spanOf = {
  org_unit: { table: 'org_unit_span', by: 'unit_id', above: 'parent_id' },
  position: { table: 'position_span', by: 'position_id', above: 'unit_id' },
} as const;

const aroundOf = async (tx: Transacted, part: keyof typeof spanOf, id: string): Promise<Around> => {
  const { table, by, above } = spanOf[part];
  const [row] = (await tx.manager.query(
    `SELECT u.name AS above, ${day('u.opened_on')} AS "aboveFrom", t.name AS told, ${day('t.starts_on')} AS "toldFrom",
       (SELECT ${day('min(o.starts_on)')} FROM ${table} o WHERE o.${by} = $1 AND o.id <> f.id) AS "changedFrom"
     FROM (SELECT * FROM ${table} WHERE ${by} = $1 ORDER BY starts_on NULLS FIRST LIMIT 1) f
     LEFT JOIN org_unit u ON u.id = f.${above}
     LEFT JOIN (SELECT * FROM (${within[part]}) w WHERE w.starts_on IS NOT NULL ORDER BY w.starts_on LIMIT 1) t ON true`,
    [id],
  )) as [Around];
  return row;
};

/**
 * Refuses a first day on which the unit above does not exist yet, or by which something is told already: a unit or post
 * below, a holder, a change, the closing.
 *
 * @param openedOn null: as long as anybody knows.
 * @throws Refusal INVALID
 */
export const mustBeginAround = async (
  tx: Transacted,
  part: 'org_unit' | 'position',
  { id, closedOn }: { readonly id: string; readonly closedOn: string | null },
  openedOn: string | null,
): Promise<void> => {
  const { above, aboveFrom, told, toldFrom, changedFrom } = await aroundOf(tx, part, id);
  const path = 'input.openedOn';
  if (aboveFrom !== null && (openedOn === null || openedOn < aboveFrom))
    throw invalid({
      path,
      code: 'TOO_SMALL',
      text: {
        zh: `上级单位“${above}”自 ${aboveFrom} 起才设立，设立日期不能更早；请先改上级单位的设立日期`,
        en: `${above}, the unit above, exists from ${aboveFrom}; correct its first day first`,
      },
    });
  if (openedOn === null) return;
  const late = (zh: string, en: string) => invalid({ path, code: 'TOO_LARGE', text: { zh, en } });
  if (toldFrom !== null && openedOn > toldFrom)
    throw late(
      `“${told}”自 ${toldFrom} 起已在其中，设立日期不能晚于这一天`,
      `${told} is there from ${toldFrom}; the first day cannot be later`,
    );
  if (changedFrom !== null && openedOn >= changedFrom)
    throw late(
      `${changedFrom} 已有变更记录（名称、位置或负责人等），设立日期必须更早`,
      `It was changed on ${changedFrom}; the first day must be earlier`,
    );
  if (closedOn !== null && openedOn >= closedOn)
    throw late(
      `自 ${closedOn} 起撤销，设立日期必须更早`,
      `It is closed from ${closedOn}; the first day must be earlier`,
    );
};

import type { DataSource } from 'typeorm';
import { OpenAccessReviewDocument } from '../../../admin/data/documents.ts';
import { textOf } from '../../../admin/data/operation.ts';
import { addDays, dayOf } from '../../../api/core/clock.ts';
import { makeSchema } from '../../../api/schema.ts';
import { contextOf, statementsOf } from '../asking.ts';
import type { Caller } from '../callers.ts';

/** Opens a review of a department of the described organisation, as its administrator would, unless one was opened already. */
export const openReview = async (db: DataSource, callers: readonly Caller[]): Promise<void> => {
  const [administrator] = callers.filter(({ role }) => role === 'ADM');
  if (!administrator) throw new Error('Nobody administers the described organisation.');
  const [unit] = (await db.query(
    `SELECT u.id::text FROM org_unit u
     WHERE u.organisation_id = $1 AND u.kind = 'DEPARTMENT' AND NOT EXISTS (SELECT FROM access_review) ORDER BY u.id DESC LIMIT 1`,
    [administrator.unitId],
  )) as { id: string }[];
  if (!unit) return;
  const input = { unitId: unit.id, dueOn: addDays(dayOf(new Date()), 60), note: '' };
  const context = await contextOf(db, administrator);
  await statementsOf(await makeSchema(), context, textOf(OpenAccessReviewDocument), { input });
};

import type { PersonKey } from '../../support/world-facts.ts';
import type { World } from '../../support/world.ts';
import { addVersion } from '../access/job-fixture.ts';

const shown = `request {
  id revision state seats title isNewPost wantedFrom countsFrom enteredAt decision steps
  decidedBy { name } decidedUnder { position { title } } position { id title headcountPlan openedOn } unit { name }
  history { sheetRow step toState words seatsBefore seatsAfter actor { name } }
}`;

/** What tests know of a request for seats. */
export interface SeenRequest {
  readonly id: string;
  readonly revision: number;
  readonly state: string;
  readonly countsFrom: string | null;
  readonly enteredAt: string | null;
  readonly steps: readonly string[];
  readonly position: { readonly id: string; readonly headcountPlan: number | null } | null;
  readonly history: readonly {
    readonly sheetRow: string;
    readonly words: string | null;
    readonly seatsBefore: number | null;
    readonly seatsAfter: number | null;
    readonly actor: { readonly name: string } | null;
  }[];
}

/** The day from which the authority lines of `askingSeatsIn` hold. */
export const FROM = '2026-03-02';

/**
 * A world in which an agent asks for seats of the centre and its supervisor decides on up to two there, by authority lines
 * of their job descriptions; the head of personnel decides on any number, by role.
 */
export const askingSeatsIn = async (world: World) => {
  const { ask, db, ids } = world;
  await addVersion(db, {
    positionId: ids.position.agent,
    from: '2026-01-01',
    lines: [{ ability: 'headcount.raise', scope: 'UNIT', text: '提出本部门的编制申请' }],
  });
  await addVersion(db, {
    positionId: ids.position.supervisor,
    from: FROM,
    lines: [{ ability: 'headcount.decide', scope: 'UNIT', seats: 2, text: '审批本部门 2 个以内的编制申请' }],
  });
  const take = (who: PersonKey | null, name: string, input: object, language?: string) =>
    ask(
      who,
      `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}HeadcountRequestInput!) { payload: ${name}HeadcountRequest(input: $input) { ${shown} } }`,
      { input },
      language,
    );
  const done = async (who: PersonKey, name: string, input: object): Promise<SeenRequest> => {
    const { data, errors } = await take(who, name, input);
    if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    return data.payload.request;
  };
  const refused = async (who: PersonKey | null, name: string, input: object, language?: string) => {
    const { codes, fields, errors } = await take(who, name, input, language);
    return { codes, fields, said: errors[0]?.message ?? '', extensions: errors[0]?.extensions ?? {} };
  };
  const wish = { wantedFrom: FROM, reason: '话务量连续三个月超过饱和度上限' };
  return {
    take,
    done,
    refused,
    wish,
    /** A request of the agent for more seats of the vacant post of the centre, which has one. */
    raised: (seats: number, more: object = {}) =>
      done('agent', 'raise', { positionId: ids.position.vacant, seats, ...wish, ...more }),
    /** The approved seats of a post. */
    planOf: async (positionId: string): Promise<number | null> => {
      const [row] = (await db.query('SELECT headcount_plan FROM position WHERE id = $1', [positionId])) as {
        headcount_plan: number | null;
      }[];
      return row?.headcount_plan ?? null;
    },
    /** Everything is as at the beginning: no request, one seat of the vacant post. */
    anew: async (): Promise<void> => {
      await db.query('TRUNCATE headcount_request, headcount_event');
      await db.query('UPDATE position SET headcount_plan = 1, closed_on = NULL, unit_id = $2 WHERE id = $1', [
        ids.position.vacant,
        ids.unit.centre,
      ]);
      // As if it had never been otherwise: these changes are not made on a day of the test's clock.
      await db.query(
        `DELETE FROM position_span WHERE position_id = $1
           AND id <> (SELECT min(id) FROM position_span WHERE position_id = $1)`,
        [ids.position.vacant],
      );
      await db.query(
        `UPDATE position_span SET starts_on = NULL, ends_on = NULL, headcount_plan = 1, unit_id = $2 WHERE position_id = $1`,
        [ids.position.vacant, ids.unit.centre],
      );
      await db.query(`DELETE FROM position WHERE title = '质检员'`);
      await db.query('DELETE FROM notification');
    },
  };
};

export const on = ({ id, revision }: SeenRequest) => ({ id, revision });

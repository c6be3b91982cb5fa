import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { Params } from '../../core/filter.ts';
import { query } from '../../core/sql.ts';
import { inForceOn } from '../../jobs/in-force.ts';
import { holdsPostOf, peopleReached } from '../learner.ts';
import type {
  NeedSource,
  NeedState,
  PersonTrainingNeed,
  TrainingNeedFilter,
  TrainingNeeds,
} from './need.types.ts';

const MOST = 500;

/** What stands between the certificates of a requirement of which one is enough. */
const SEPARATORS = '[、，,/]|或';

/**
 * What people need to learn on a day, of those whose trainings one may see: the training lines of the job descriptions in
 * force of the posts that they hold, certificates asked for there that they do not hold, and what was added. Nothing of
 * it is typed in: a line that leaves the description leaves this list, and a course that is passed meets its lines.
 */
export const trainingNeedsOf = async (ctx: SignedIn, filter: TrainingNeedFilter): Promise<TrainingNeeds> => {
  const asked = filter.asOf ?? dayOf(ctx.clock.now());
  const params = new Params();
  const day = `${params.add(asked)}::date`;
  const conditions = [
    `p.organisation_id = any(${params.add(ctx.actor.organisationIds)}::bigint[])`,
    `(p.left_on IS NULL OR p.left_on > ${day})`,
    peopleReached(ctx.policy, 'training.read', asked)('p', params),
    ...(filter.personId ? [`p.id = ${params.add(filter.personId)}::bigint`] : []),
    ...(filter.unitId ? [holdsPostOf(ctx.actor.tree.subtree(filter.unitId), asked)('p', params)] : []),
  ];
  const open = typeof filter.open === 'boolean' ? `WHERE (state <> 'MET') = ${filter.open}` : '';
  const rows = await query(ctx, {
    text: `WITH learner AS (
        SELECT p.id, p.name FROM person p WHERE ${conditions.join(' AND ')}
      ), held AS (
        SELECT DISTINCT l.id AS person_id, o.id AS position_id, o.title, j.id AS job_id, j.training
        FROM learner l JOIN assignment a ON a.person_id = l.id
        JOIN position o ON o.id = a.position_id
        JOIN job_description j ON j.position_id = o.id AND ${inForceOn('j', day)}
        WHERE a.starts_on <= ${day} AND (a.ends_on IS NULL OR a.ends_on > ${day})
      ), need AS (
        SELECT h.person_id, t.line->>'phase' AS source, btrim(t.line->>'text') AS text, h.position_id, h.title,
          NULL::bigint AS added_id, NULL::text AS reason, NULL::date AS due_on
        FROM held h, LATERAL jsonb_array_elements(h.training) AS t (line)
        WHERE btrim(t.line->>'text') NOT IN ('', '无')
        UNION
        SELECT h.person_id, 'CERTIFICATE', coalesce(q.subject, q.text), h.position_id, h.title, NULL, NULL, NULL
        FROM held h JOIN qualification q ON q.job_description_id = h.job_id
        WHERE q.kind = 'CERTIFICATE' AND q.strictness = 'REQUIRED'
        UNION ALL
        SELECT l.id, 'ADDED', n.text, NULL, NULL, n.id, n.reason, n.due_on
        FROM learner l JOIN added_need n ON n.person_id = l.id
        WHERE n.added_on <= ${day} AND (n.withdrawn_on IS NULL OR n.withdrawn_on > ${day})
      ), judged AS (
        SELECT n.*, l.name,
          CASE WHEN c.met_on IS NOT NULL OR d.result_on <= ${day} THEN 'MET'
            WHEN d.course_id IS NOT NULL OR c.is_applied THEN 'UNDER_WAY' ELSE 'OPEN' END AS state,
          d.course_id, d.course_title, coalesce(c.met_on, d.result_on) AS met_on
        FROM need n JOIN learner l ON l.id = n.person_id
        LEFT JOIN LATERAL (
          SELECT k.id AS course_id, k.title AS course_title,
            CASE WHEN e.state = 'PASSED' AND e.result_on <= ${day} THEN e.result_on END AS result_on
          FROM enrolment e JOIN course k ON k.id = e.course_id
          WHERE e.person_id = n.person_id AND e.state IN ('PASSED', 'ENROLLED', 'FAILED') AND k.serves @> ARRAY[n.text]
            AND n.source <> 'CERTIFICATE'
          ORDER BY (e.state = 'PASSED' AND e.result_on <= ${day}) DESC, e.result_on, e.id LIMIT 1
        ) d ON true
        LEFT JOIN LATERAL (
          SELECT (SELECT min(x.issued_on) FROM certificate x
             WHERE x.person_id = n.person_id AND x.name = any(names.list) AND x.issued_on <= ${day}
               AND (x.expires_on IS NULL OR x.expires_on >= ${day})
               AND (x.withdrawn_at IS NULL OR (x.withdrawn_at AT TIME ZONE 'Asia/Shanghai')::date > ${day})) AS met_on,
            EXISTS (SELECT FROM certification r JOIN certification_scheme s ON s.id = r.scheme_id
             WHERE r.person_id = n.person_id AND s.name = any(names.list)
               AND r.state NOT IN ('CERTIFIED', 'REFUSED', 'WITHDRAWN')) AS is_applied
          FROM (SELECT array_agg(btrim(each)) AS list
                FROM regexp_split_to_table(n.text, '${SEPARATORS}') AS each) names
          WHERE n.source = 'CERTIFICATE'
        ) c ON true
      )
      SELECT person_id::text, name, source, text, position_id::text, title, added_id::text, reason, due_on::text, state,
        course_id::text, course_title, met_on::text, count(*) OVER ()::int
      FROM judged ${open}
      ORDER BY name, person_id, state <> 'OPEN', source, text LIMIT ${MOST}`,
    values: params.values,
    rowMode: 'array',
  });
  const items = rows.map((row): PersonTrainingNeed => {
    const [personId, personName, source, text, positionId, positionTitle, addedNeedId, reason, dueOn, state] =
      row as (string | null)[];
    const [courseId, courseTitle, metOn] = row.slice(10, 13) as (string | null)[];
    return {
      key: [personId, source, positionId ?? addedNeedId, text].join(':'),
      personId: String(personId),
      personName: String(personName),
      source: source as NeedSource,
      text: String(text),
      positionId: positionId ?? null,
      positionTitle: positionTitle ?? null,
      addedNeedId: addedNeedId ?? null,
      reason: reason ?? null,
      dueOn: dueOn ?? null,
      state: state as NeedState,
      courseId: courseId ?? null,
      courseTitle: courseTitle ?? null,
      metOn: metOn ?? null,
    };
  });
  return { items, total: (rows[0]?.[13] as number | undefined) ?? 0 };
};

/**
 * The hand-written statements: PostgreSQL builds the whole answer as JSON. Instants go out as PostgreSQL writes them in
 * JSON, which is its cheapest way. Each stands under one name, so it is parsed and planned once a connection.
 */

/** The rows somebody may see: all of the organisation, or those that concern their units or themselves. */
export const seen = {
  whole: 't.organisation_id = $1',
  within: 't.organisation_id = $1 AND (t.unit_ids && $2::bigint[] OR t.person_ids && $3::bigint[])',
} as const;
export type Shape = keyof typeof seen;

const person = (id: string): string =>
  `(SELECT json_build_object('id', p.id::text, 'name', p.name) FROM person p WHERE p.id = ${id})`;
const unit = (id: string): string =>
  `(SELECT json_build_object('id', u.id::text, 'name', u.name) FROM org_unit u WHERE u.id = ${id})`;
const category = (id: string): string =>
  `(SELECT json_build_object('nameZh', c.name_zh, 'nameEn', c.name_en) FROM category c WHERE c.id = ${id})`;
const late = `(t.state IN ('DISPATCHED', 'SIGNED', 'HANDLING') AND t.replied_at IS NULL AND coalesce(t.due_at < now(), false))`;

/** The tickets of units ($2) and people ($3), from the tables that hold both in the order of a list. */
const parties = (
  of: string,
  place: string,
  rest: string,
): string => `SELECT f.* FROM unnest(${place}::bigint[]) w(id)
  CROSS JOIN LATERAL (SELECT registered_at, ticket_id AS id FROM ticket_${of} WHERE organisation_id = $1 AND ${of}_id = w.id ${rest}) f`;
const both = (rest = ''): string =>
  `${parties('unit', '$2', rest)} UNION ALL ${parties('person', '$3', rest)}`;

/** Which tickets stand on a page, and how many there are to 10 000; twice as many parties as a ticket has are looked at. */
const chosen = (shape: Shape, size: string): string =>
  shape === 'whole'
    ? `SELECT t.* FROM ticket t WHERE ${seen.whole} ORDER BY t.registered_at DESC, t.id DESC LIMIT ${size}`
    : `SELECT t.* FROM (SELECT DISTINCT registered_at, id
        FROM (${both(`ORDER BY registered_at DESC, ticket_id DESC LIMIT ${size}`)}) f
        ORDER BY registered_at DESC, id DESC LIMIT ${size}) page JOIN ticket t USING (id) WHERE ${seen.within}`;
const counted = (shape: Shape): string =>
  shape === 'whole'
    ? `SELECT FROM ticket t WHERE ${seen.whole} LIMIT 10001`
    : `SELECT FROM (SELECT id FROM (${both()}) f LIMIT 40004) f GROUP BY id`;

/** A page of the queue, newest first. After the values of the filter: the size and one more. */
export const listText = (shape: Shape, { counts }: { counts: boolean }): string => {
  const size = shape === 'whole' ? '$2' : '$4';
  return `
  SELECT json_build_object('data', json_build_object('rows', json_build_object(
    'nodes', coalesce(json_agg(json_build_object(
      'id', t.id::text, 'number', t.number, 'content', t.content,
      'category', CASE WHEN c.id IS NOT NULL THEN json_build_object('nameZh', c.name_zh, 'nameEn', c.name_en) END,
      'kind', t.kind, 'priority', t.priority, 'state', t.state, 'isOverdue', ${late}, 'isEmergency', t.is_emergency,
      'dueAt', t.due_at, 'repliedAt', t.replied_at, 'registeredAt', t.registered_at, 'standsInFor', null,
      'handler', CASE WHEN h.id IS NOT NULL THEN json_build_object('id', h.id::text, 'name', h.name) END,
      'handlingUnit', CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id::text, 'name', u.name) END)
      ORDER BY t.registered_at DESC, t.id DESC) FILTER (WHERE t.place < ${size}), '[]'::json),
    ${counts ? `'totalCount', (SELECT CASE WHEN count(*) <= 10000 THEN count(*) END FROM (${counted(shape)}) few),` : ''}
    'pageInfo', json_build_object('hasNextPage', count(*) = ${size}, 'hasPreviousPage', false,
      'endCursor', max(t.id) FILTER (WHERE t.place = ${size} - 1)))))::text AS answer
  FROM (SELECT t.*, row_number() OVER (ORDER BY t.registered_at DESC, t.id DESC) AS place FROM (
    ${chosen(shape, size)}) t) t
  LEFT JOIN category c ON c.id = t.category_id
  LEFT JOIN person h ON h.id = t.handler_id
  LEFT JOIN org_unit u ON u.id = t.handling_unit_id`;
};

/** Whether the customer of the ticket may be seen: reach of customer.identity, after the values of the filter. */
const customerSeen = (shape: Shape): string => {
  const at = shape === 'whole' ? 3 : 5;
  return `($${at}::boolean OR t.unit_ids && $${at + 1}::bigint[] OR t.person_ids && $${at + 2}::bigint[])`;
};

const legs = `(SELECT coalesce(json_agg(json_build_object('id', l.id::text, 'seq', l.seq,
    'dispatchedAt', l.dispatched_at, 'dueAt', l.due_at, 'signedAt', l.signed_at, 'endedAt', l.ended_at, 'reason', l.reason,
    'unit', ${unit('l.unit_id')}, 'person', ${person('l.person_id')}, 'dispatchedBy', ${person('l.dispatched_by_id')},
    'signedBy', ${person('l.signed_by_id')}) ORDER BY l.seq), '[]') FROM dispatch_leg l WHERE l.ticket_id = t.id)`;

const replies = `(SELECT coalesce(json_agg(json_build_object('id', r.id::text, 'seq', r.seq, 'text', r.text,
    'submittedAt', r.submitted_at, 'verdict', r.verdict, 'reason', r.reason, 'reviewedAt', r.reviewed_at,
    'author', ${person('r.author_id')}, 'reviewer', ${person('r.reviewer_id')}) ORDER BY r.seq), '[]')
  FROM ticket_reply r WHERE r.ticket_id = t.id)`;

const callbacks = `(SELECT coalesce(json_agg(json_build_object('id', b.id::text, 'seq', b.seq, 'at', b.at,
    'outcome', b.outcome, 'opinion', b.opinion, 'caller', ${person('b.caller_id')}) ORDER BY b.seq), '[]')
  FROM callback b WHERE b.ticket_id = t.id)`;

const events = `(SELECT coalesce(json_agg(json_build_object('id', e.id::text, 'step', e.step, 'sheetRow', e.sheet_row,
    'at', e.at, 'fromState', e.from_state, 'toState', e.to_state, 'reason', e.reason,
    'category', ${category('e.category_id')}, 'formerCategory', ${category('e.former_category_id')},
    'severity', e.severity, 'formerSeverity', e.former_severity, 'priority', e.priority, 'formerPriority', e.former_priority,
    'unit', ${unit('e.unit_id')}, 'person', ${person('e.person_id')}, 'dueAt', e.due_at, 'actor', ${person('e.actor_id')},
    'forPerson', ${person('e.for_person_id')}, 'assignment', (SELECT json_build_object('position', json_build_object('title', o.title, 'unit', json_build_object('name', u.name)))
                   FROM assignment a JOIN position o ON o.id = a.position_id JOIN org_unit u ON u.id = o.unit_id
                   WHERE a.id = e.assignment_id)) ORDER BY e.id), '[]')
  FROM ticket_event e WHERE e.ticket_id = t.id)`;

/**
 * A ticket with all that its page shows, but for what is computed from its rules (steps, proposals, words, what may be
 * revealed, for whom). Nothing was revealed in the benchmark's data.
 */
export const ticketText = (shape: Shape): string => {
  const id = shape === 'whole' ? '$2' : '$4';
  const shown = customerSeen(shape);
  return `
  SELECT json_build_object('data', json_build_object('row', json_build_object(
    'id', t.id::text, 'number', t.number, 'revision', t.revision, 'kind', t.kind, 'state', t.state, 'channel', t.channel,
    'level', t.level, 'severity', t.severity, 'priority', t.priority, 'validity', t.validity, 'satisfaction', t.satisfaction,
    'isEmergency', t.is_emergency, 'isOverdue', ${late}, 'content', t.content,
    'customerName', CASE WHEN ${shown} THEN t.customer_name ELSE left(t.customer_name, 1) || '**' END,
    'customerPhone', CASE WHEN ${shown} THEN t.customer_phone ELSE left(t.customer_phone, 3) || '****' || right(t.customer_phone, 4) END,
    'customerIdNumber', CASE WHEN ${shown} THEN t.customer_id_number ELSE left(t.customer_id_number, 3) END, 'isAnonymous', t.is_anonymous,
    'reveals', '[]'::json,
    'contactAt', t.contact_at, 'registeredAt', t.registered_at, 'dueAt', t.due_at, 'originalDueAt', t.original_due_at,
    'overdueAt', t.overdue_at, 'repliedAt', t.replied_at, 'customerRepliedAt', t.customer_replied_at,
    'closedAt', t.closed_at, 'closingSummary', t.closing_summary, 'sentBackCount', t.sent_back_count, 'signedAt', t.signed_at,
    'categoryId', t.category_id::text,
    'category', (SELECT json_build_object('nameZh', c.name_zh, 'nameEn', c.name_en, 'parent', ${category('c.parent_id').replaceAll('c.name', 'c2.name').replace('category c WHERE c.id', 'category c2 WHERE c2.id')})
                 FROM category c WHERE c.id = t.category_id),
    'originUnit', ${unit('t.origin_unit_id')}, 'handlingUnitId', t.handling_unit_id::text, 'handlingUnit', ${unit('t.handling_unit_id')},
    'handlerId', t.handler_id::text, 'handler', ${person('t.handler_id')}, 'registeredBy', ${person('t.registered_by_id')},
    'repeatOf', (SELECT json_build_object('id', f.id::text, 'number', f.number, 'state', f.state)
                 FROM ticket f WHERE f.id = t.repeat_of_id AND ${seen[shape].replaceAll('t.', 'f.')}),
    'legs', ${legs}, 'replies', ${replies}, 'callbacks', ${callbacks}, 'events', ${events})))::text AS answer
  FROM ticket t WHERE t.id = ${id} AND ${seen[shape]}`;
};

/** The units of an organisation with their posts and who holds them today: $1 organisation, $2 day. */
export const treeText = `
  SELECT json_build_object('data', json_build_object('rows', json_build_object('items', coalesce(json_agg(json_build_object(
    'id', u.id::text, 'parentId', u.parent_id::text, 'name', u.name, 'kind', u.kind,
    'positions', (SELECT coalesce(json_agg(json_build_object('id', o.id::text, 'title', o.title, 'isLead', o.is_lead,
        'headcountPlan', o.headcount_plan,
        'holders', (SELECT coalesce(json_agg(json_build_object('id', a.id::text, 'kind', a.kind,
            'person', json_build_object('id', p.id::text, 'name', p.name)) ORDER BY a.starts_on, a.id), '[]')
          FROM assignment a JOIN person p ON p.id = a.person_id
          WHERE a.position_id = o.id AND a.starts_on <= $2 AND (a.ends_on IS NULL OR a.ends_on > $2)))
      ORDER BY o.sort, o.id), '[]') FROM position o WHERE o.unit_id = u.id)) ORDER BY u.sort, u.id), '[]'),
    'total', count(*))))::text AS answer
  FROM org_unit u WHERE u.organisation_id = $1`;

/**
 * Registers a ticket in one statement: the same rows as the product writes, which are customer, ticket, event, audit and
 * the idempotency key; and it tells the nodes of it. $1 organisation, $2 name, $3 phone, $4 now, $5 day of the number, $6 kind, $7 channel, $8 content,
 * $9 unit, $10 person, $11 assignment, $12 account, $13 key, $14 hash of the input, $15 request.
 */
export const registerText = `
  WITH known AS (
    INSERT INTO customer (organisation_id, name, phone, created_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (organisation_id, phone) DO UPDATE SET name = customer.name RETURNING id
  ), made AS (
    INSERT INTO ticket (organisation_id, number, kind, state, channel, level, content, customer_id, customer_name,
      customer_phone, origin_unit_id, registered_by_id, contact_at, registered_at, unit_ids, person_ids)
    SELECT $1, $5::text || '-' || lpad(next.number, greatest(6, length(next.number)), '0'), $6, 'REGISTERED', $7, 'COUNTY', $8, known.id,
      $2, $3, $9, $10, $4, $4, ARRAY[$9::bigint], ARRAY[$10::bigint]
    FROM known, (SELECT nextval('ticket_number')::text AS number) next
    RETURNING id, number
  ), told AS (
    INSERT INTO ticket_event (ticket_id, sheet_row, step, to_state, actor_id, assignment_id, at)
    SELECT id, 'T1', 'REGISTER', 'REGISTERED', $10, $11, $4 FROM made
  ), noted AS (
    INSERT INTO audit (at, organisation_id, account_id, person_id, assignment_id, action, entity, entity_id, after, request_id)
    SELECT $4, $1, $12, $10, $11, 'registerTicket', 'Ticket', id::text, jsonb_build_object('number', number, 'kind', $6::text,
      'channel', $7::text, 'level', 'COUNTY', 'isAnonymous', false, 'originUnitId', $9::text, 'repeatOfId', NULL), $15 FROM made
    RETURNING pg_notify('remit', json_build_object('organisationId', $1::text, 'entity', 'Ticket', 'id', entity_id,
      'kind', action)::text) AS told
  ), kept AS (
    INSERT INTO idempotency (account_id, key, command, input_hash, result, at)
    SELECT $12, $13, 'registerTicket', $14, to_jsonb(id::text), $4 FROM made
  )
  SELECT json_build_object('data', json_build_object('row', json_build_object('ticket',
    json_build_object('id', made.id::text, 'number', made.number))))::text AS answer, noted.told FROM made, noted`;

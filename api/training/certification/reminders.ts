import type { DataSource } from 'typeorm';
import { addDays, dayOf, type Clock } from '../../core/clock.ts';
import { declareNotices } from '../../notifications/kinds.ts';
import { tell, type Notice } from '../../notifications/tell.ts';
import { EXPIRING_DAYS, markOn, marks, NEWS_DAYS } from './certificate.standing.rules.ts';
import { inPlace } from './expiry.report.ts';

declareNotices({
  CERTIFICATE_ENDS_YOURS: {
    topic: 'TRAINING',
    title: ({ name, expiresOn }) => ({
      zh: `您的证书“${name}”有效期至 ${expiresOn}，请及时换证。`,
      en: `Your certificate ${name} holds to ${expiresOn}; renew it in time.`,
    }),
  },
  CERTIFICATE_ENDS: {
    topic: 'TRAINING',
    title: ({ person, name, expiresOn }) => ({
      zh: `${person}的证书“${name}”有效期至 ${expiresOn}。`,
      en: `The certificate ${name} of ${person} holds to ${expiresOn}.`,
    }),
  },
  CERTIFICATE_ENDED_YOURS: {
    topic: 'TRAINING',
    title: ({ name, expiresOn }) => ({
      zh: `您的证书“${name}”已于 ${expiresOn} 到期失效。`,
      en: `Your certificate ${name} ended on ${expiresOn} and no longer holds.`,
    }),
  },
  CERTIFICATE_ENDED: {
    topic: 'TRAINING',
    title: ({ person, name, expiresOn }) => ({
      zh: `${person}的证书“${name}”已于 ${expiresOn} 到期失效。`,
      en: `The certificate ${name} of ${person} ended on ${expiresOn} and no longer holds.`,
    }),
  },
});

/** More at once are told in the next run. */
const MOST = 1_000;

/** A certificate whose people are to be reminded. */
export interface Ending {
  readonly id: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly person: string;
  readonly name: string;
  readonly expiresOn: string;
  /** The unit of the holder's main post; null without one. */
  readonly unitId: string | null;
}

/** Whoever is reminded at a mark: the holder, the nearest who leads them, and HR. Pure. */
export const endingNotices = (
  { id, organisationId, personId, person, name, expiresOn, unitId }: Ending,
  mark: number,
): Notice[] => {
  const what = mark === 0 ? 'CERTIFICATE_ENDED' : 'CERTIFICATE_ENDS';
  const about = {
    organisationId,
    // Not everybody who leads the holder sees the certificate itself, but all of them see the person.
    entity: 'Person',
    recordId: personId,
    params: { person, name, expiresOn },
    key: `certificate-end:${id}:${mark}`,
  };
  const others = { ...about, kind: what, except: [personId] };
  return [
    { ...about, kind: `${what}_YOURS`, people: [personId] },
    { ...others, whoMay: { ability: 'training.require', unitId: unitId ?? organisationId } },
    { ...others, whoMay: { ability: 'certification.award', unitId: unitId ?? organisationId } },
  ];
};

/**
 * Reminds of certificates that end in 90, 60, 30 and 7 days, and of those that have ended. Each mark of a certificate is
 * noted in the transaction that tells it, so that it is told once, whichever node comes to it; a node that was away over
 * several marks tells the nearest one.
 */
export const remindOfEnds = async (db: DataSource, clock: Clock): Promise<void> => {
  const now = clock.now();
  const today = dayOf(now);
  await db.transaction(async (manager) => {
    const ending = (await manager.query(
      `SELECT c.id::text, c.organisation_id::text AS "organisationId", p.id::text AS "personId", p.name AS person, c.name,
         c.expires_on::text AS "expiresOn",
         (SELECT o.unit_id::text FROM assignment a JOIN position o ON o.id = a.position_id
          WHERE a.person_id = p.id AND a.starts_on <= $1::date AND (a.ends_on IS NULL OR a.ends_on > $1::date)
          ORDER BY a.kind = 'PRIMARY' DESC, a.id LIMIT 1) AS "unitId"
       FROM certificate c JOIN person p ON p.id = c.person_id
       WHERE c.expires_on BETWEEN $2::date AND $3::date AND c.issued_on <= $1::date AND ${inPlace('c')}
         AND (p.left_on IS NULL OR p.left_on > $1::date)
         AND NOT EXISTS (SELECT FROM certificate_reminder r WHERE r.certificate_id = c.id AND r.mark = (
           SELECT coalesce(min(m) FILTER (WHERE m >= c.expires_on - $1::date), 0) FROM unnest($5::int[]) m
           WHERE c.expires_on >= $1::date))
       ORDER BY c.expires_on, c.id LIMIT $4`,
      [
        today,
        addDays(today, -NEWS_DAYS),
        addDays(today, EXPIRING_DAYS),
        MOST,
        marks.filter((mark) => mark > 0),
      ],
    )) as Ending[];
    const due = ending.flatMap((each) => {
      const mark = markOn(each.expiresOn, today);
      return mark === null ? [] : [{ each, mark }];
    });
    if (due.length === 0) return;
    const noted = (await manager.query(
      `INSERT INTO certificate_reminder (certificate_id, mark, at)
       SELECT id, mark, $3 FROM unnest($1::bigint[], $2::int[]) AS due (id, mark)
       ON CONFLICT DO NOTHING RETURNING certificate_id::text AS id`,
      [due.map(({ each }) => each.id), due.map(({ mark }) => mark), now],
    )) as { id: string }[];
    const first = new Set(noted.map(({ id }) => id));
    await tell(
      manager,
      due.filter(({ each }) => first.has(each.id)).flatMap(({ each, mark }) => endingNotices(each, mark)),
      now,
    );
  });
};

import type { Bilingual } from '../../core/bilingual.ts';
import { standingOfCertificate } from '../certification/certificate.standing.rules.ts';
import type { CertificateStanding } from '../certification/certification.words.ts';
import { isValidOn, type Validity } from '../records/certificate.rules.ts';
import type { Facts, Requirement } from './facts.ts';
import { decided, undecided, type Judgement } from './judgement.ts';
import { isNamed, namesIn } from './matching.rules.ts';

/** The certificates that a requirement names, and whether one of them is enough. */
const namesAsked = ({ subject, text }: Pick<Requirement, 'subject' | 'text'>) => ({
  names: namesIn(subject ?? text),
  anyWillDo: subject !== null || text.includes('或'),
});

/** A certificate that is valid: any of those named as data, all of those that the words join by “and”. Pure. */
export const judgeCertificate = (
  { subject, text }: Requirement,
  { certificates }: Facts,
  day: string,
): Judgement | null => {
  const { names, anyWillDo } = namesAsked({ subject, text });
  if (names.length === 0) return null;
  const asked = (): Bilingual => ({
    zh: `要求持有：${(subject ?? text).trim()}`,
    en: `to be held: ${(subject ?? text).trim()}`,
  });
  const issued = certificates.filter(({ issuedOn }) => issuedOn <= day);
  const found = names.map((name) => {
    const held = issued.filter((certificate) => isNamed(name, certificate.name));
    const valid = held.filter((certificate) => isValidOn(certificate, day));
    return { held, valid, isMet: held.length === 0 ? null : valid.length > 0 };
  });
  const settled = anyWillDo;
  const verdicts = found.map(({ isMet }) => isMet);
  const last = (days: readonly (string | null)[]): string => days.map(String).toSorted().at(-1) ?? '';
  const said = (isMet: boolean | null) => (): Bilingual | null => {
    const lapsed = found.flatMap((one) => (one.isMet === false ? one.held : []));
    const valid = found.flatMap((one) => one.valid);
    if (isMet !== true && lapsed.length > 0) {
      const day = last(lapsed.map(({ expiresOn }) => expiresOn));
      return { zh: `证书已于 ${day} 到期`, en: `the certificate expired on ${day}` };
    }
    if (valid.length === 0) return null;
    const forever = valid.some(({ expiresOn }) => expiresOn === null);
    const day = last(valid.map(({ expiresOn }) => expiresOn));
    return forever
      ? { zh: '证书长期有效', en: 'the certificate never expires' }
      : { zh: `证书有效期至 ${day}`, en: `the certificate is valid to ${day}` };
  };
  if (verdicts.includes(settled)) return decided(settled, asked, said(settled));
  return verdicts.includes(null)
    ? undecided('CERTIFICATE', asked, said(null))
    : decided(!settled, asked, said(!settled));
};

const endOf = ({ expiresOn }: Validity): string => expiresOn ?? '9999-12-31';
const byEnd = (left: Validity, right: Validity): number => (endOf(left) < endOf(right) ? 1 : -1);

/**
 * What the certificate is worth on a day by which somebody meets a requirement, or no longer does: of several for one name
 * the last to end, of several names the last to end where any will do and the first where all are asked for. Null where
 * none was issued. Pure.
 */
export const standingAsked = (
  requirement: Requirement,
  { certificates }: Facts,
  day: string,
): CertificateStanding | null => {
  const { names, anyWillDo } = namesAsked(requirement);
  const longest = names.flatMap((name) =>
    certificates
      .filter((one) => one.issuedOn <= day && isNamed(name, one.name))
      .toSorted(byEnd)
      .slice(0, 1),
  );
  const deciding = longest.toSorted(byEnd).at(anyWillDo ? 0 : -1);
  return deciding ? standingOfCertificate({ ...deciding, withdrawnAt: null }, day) : null;
};

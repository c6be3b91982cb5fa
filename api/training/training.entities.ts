import { CertificateRule } from './records/certificate-rule.entity.ts';
import { Certificate } from './records/certificate.entity.ts';
import { PersonRecord } from './records/person-record.entity.ts';

/** The tables of the room. */
export const trainingEntities = [PersonRecord, Certificate, CertificateRule];

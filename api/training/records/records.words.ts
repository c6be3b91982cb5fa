import { describedEnum } from '../../core/enum.ts';

/** What is recorded of people beside their birth and gender; certificates are kept apart, since they expire. */
export const PersonRecordKind = describedEnum(
  'PersonRecordKind',
  'What a record of a person’s qualification is about.',
  {
    EDUCATION: 'Schooling (学历): the level, the field of study and the school. The highest counts.',
    TITLE: 'A professional title (职称).',
    EXPERIENCE: 'Work (工作经历): in which field, where, from when to when. Overlapping times count once.',
    LANGUAGE: 'A language, and how well it is spoken; not at all is a record too.',
    TYPING: 'A typing test (打字测试) in characters a minute.',
    ASSESSMENT: 'That somebody looked at a requirement that no figure can decide, such as voice or health.',
  },
);
export type PersonRecordKind = keyof typeof PersonRecordKind;

/** Professional titles, lowest first: a later one includes the earlier ones. */
export const TitleLevel = describedEnum('TitleLevel', 'Professional titles, lowest first.', {
  JUNIOR: '初级',
  INTERMEDIATE: '中级',
  SENIOR: '高级',
});

/** What an assessment found. */
export const AssessmentResult = describedEnum('AssessmentResult', 'What an assessment found.', {
  MET: 'The requirement is met.',
  NOT_MET: 'It is not met.',
});

/** How a certificate came to be known. */
export const CertificateOrigin = describedEnum('CertificateOrigin', 'How a certificate came to be known.', {
  RECORDED: 'Somebody recorded a certificate that the person brought along.',
  AWARDED: 'The organisation awarded it itself, after its own examination.',
});
export type CertificateOrigin = keyof typeof CertificateOrigin;

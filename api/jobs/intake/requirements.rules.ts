import type { Experience, Qualification, Text, Ticks } from '../import/extracted.ts';
import type { QualificationInput } from '../job-lines.inputs.ts';
import type { LanguageLevel, QualificationKind, Strictness } from '../job-lines.words.ts';

const line = (
  kind: QualificationKind,
  text: string,
  more: Partial<QualificationInput> & { readonly strictness?: Strictness } = {},
): QualificationInput => ({ kind, strictness: 'REQUIRED', text, ...more });

const each = (kind: QualificationKind, list: readonly Text[]): QualificationInput[] =>
  list.flatMap(({ value, certain, strictness = 'REQUIRED' }) =>
    value === null ? [] : [line(kind, value, { certain, strictness })],
  );

/** A requirement with the strictness that the form gives it; left out, it must be met. */
const asked = (
  own: QualificationInput | undefined,
  strictness: Strictness = 'REQUIRED',
): QualificationInput | undefined => own && { ...own, strictness };

/** What a language is asked for by its words: 普通话二级甲等 keeps its grade. */
const languageLine = ({ value, raw, certain, strictness = 'REQUIRED' }: Text): QualificationInput[] =>
  value === null
    ? []
    : [line('LANGUAGE', (raw ?? value).slice(0, 500), { certain, strictness, subject: value.slice(0, 100) })];

const aroundCertificate =
  /^(?:\d+[、.．]\s*)?(?:须|需|应|必须|要求)?(?:持有?|具有|具备|拥有|取得|获得|考取|有)(?:有)?(?:效的?)?|(?:及?以上)?(?:证件)?(?:者|的|人员)?(?:可|将|予以)?(?:优先(?:考虑|录用|聘用)?|为佳|尤佳|更佳|佳)?[。.]?$/g;

/** A certificate by its name: 质检员上岗证 of 持有质检员上岗证者优先. */
const certificateLine = (text: Text): QualificationInput[] =>
  each('CERTIFICATE', [text]).map((own) => {
    const subject = own.text.replaceAll(aroundCertificate, '').trim();
    const isName =
      subject.length >= 2 && subject.length <= 100 && /证/.test(subject) && !/[，。；,;]/.test(subject);
    return isName ? { ...own, subject } : own;
  });

const educationWords: Readonly<Record<string, string>> = {
  HIGH_SCHOOL: '高中',
  SECONDARY_VOCATIONAL: '中专（职高）',
  JUNIOR_COLLEGE: '大学专科',
  BACHELOR: '大学本科',
  MASTER_UP: '硕士及以上',
};
const titleWords: Readonly<Record<string, string>> = { JUNIOR: '初级', INTERMEDIATE: '中级', SENIOR: '高级' };
const genderWords: Readonly<Record<string, string>> = { MALE: '男', FEMALE: '女' };

const optionWords = { EDUCATION: educationWords, TITLE: titleWords, GENDER: genderWords };

/** The requirement that options of a form make; undefined where none is ticked. */
export const optionLine = (
  kind: keyof typeof optionWords,
  options: readonly string[],
  certain = true,
): QualificationInput | undefined =>
  options.length === 0
    ? undefined
    : line(kind, options.map((code) => optionWords[kind][code] ?? code).join('、'), {
        options: [...options],
        certain,
      });

/** The options that are ticked beyond doubt; of doubtful ones none is taken. */
const ticked = ({ ticked: codes, certain }: Ticks, level: string | null = null): readonly string[] => {
  if (!certain) return [];
  return codes.length > 0 || level === null ? codes : [level];
};

/** The requirement of an age within bounds; undefined where both are open. */
export const ageLine = (min: number | null, max: number | null): QualificationInput | undefined => {
  if (min === null && max === null) return undefined;
  // bounds that contradict each other are kept as words only
  const isSound = min === null || max === null || min <= max;
  const words =
    min !== null && max !== null ? `${min}–${max}岁` : min !== null ? `${min}岁以上` : `${max}岁以下`;
  return line('AGE', words, isSound ? { min, max, unit: '岁' } : { certain: false });
};

const experienceLine = ({ years, domain, level, strictness }: Experience): QualificationInput =>
  line(
    'EXPERIENCE',
    [years === null ? '' : `${years}年以上`, domain, level ?? ''].filter(Boolean).join(' ').trim() ||
      '工作经验',
    {
      strictness,
      subject: domain.length > 0 && domain.length <= 100 ? domain : null,
      min: years,
      unit: years === null ? null : '年',
    },
  );

/** The requirements that are read beyond doubt, one a line, in the order of the form. Pure. */
export const requirementsOf = (own: Qualification): QualificationInput[] => {
  // A form of our own tells them apart itself.
  if (own.lines)
    return own.lines.map(({ kind, level, options, from: _from, to: _to, ...facts }) => ({
      ...facts,
      kind: kind as QualificationKind,
      level: level as LanguageLevel | null,
      options: [...options],
    }));
  const genders = own.gendersCertain ? own.genders.map((gender) => (gender === 'M' ? 'MALE' : 'FEMALE')) : [];
  return [
    asked(ageLine(own.age.min, own.age.max), own.age.strictness),
    // both named is no requirement, and both ticked none either
    asked(optionLine('GENDER', genders), own.gendersStrictness),
    asked(optionLine('EDUCATION', ticked(own.education, own.education.minLevel)), own.education.strictness),
    optionLine('TITLE', ticked(own.title)),
    ...own.majors.flatMap(({ value, strictness, certain }) =>
      value === null
        ? []
        : [line('MAJOR', value, { strictness, certain, options: value.length <= 40 ? [value] : [] })],
    ),
    ...own.experience.map(experienceLine),
    ...own.languages.flatMap(languageLine),
    ...each('VOICE', [own.voice]),
    ...each('APPEARANCE', [own.appearance]),
    ...each('HEALTH', [own.health]),
    own.typing === null || own.typing.value === null
      ? undefined
      : line('TYPING', `${own.typing.value}字/分钟`, {
          min: own.typing.value,
          unit: '字/分钟',
          strictness: own.typing.strictness ?? 'REQUIRED',
        }),
    ...each('KNOWLEDGE', own.knowledge),
    ...each('SKILL', own.skills),
    ...each('COMPETENCY', own.competencies),
    ...each('BUSINESS_SCOPE', [own.businessScope]),
    ...each('TRAINING_HISTORY', own.trainingHistory),
    ...own.certificates.flatMap(certificateLine),
    ...each('OTHER', own.others),
  ].filter((found) => found !== undefined);
};

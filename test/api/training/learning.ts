import { addTrainer } from '../../support/mutations/training.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import type { World } from '../../support/world.ts';

const course =
  'course { id revision title startsOn lastDay standing mayPlan cancelReason enrolments { id state personId } }';
const enrolment =
  'enrolment { id revision state score resultOn attempts retakeOn results { outcome score takenBackReason } }';
const certification =
  'certification { id revision state steps retakeOn examScore closedReason certificate { id name issuedOn expiresOn origin standing issuer } history { sheetRow step toState actor { name } } }';

/** The mutations of the room by name, with what tests read of their payload. */
const payloads: Readonly<Record<string, string>> = {
  planCourse: course,
  editCourse: course,
  cancelCourse: course,
  enrolPeople: course,
  withdrawEnrolment: enrolment,
  recordCourseResult: enrolment,
  setRetake: enrolment,
  takeBackCourseResult: enrolment,
  addTrainingNeed: 'need { id }',
  withdrawTrainingNeed: 'need { id }',
  addCertificationScheme: 'scheme { id revision }',
  editCertificationScheme: 'scheme { id revision }',
  applyForCertification: certification,
  acceptCertification: certification,
  finishLearning: certification,
  recordExam: certification,
  recordPractical: certification,
  awardCertificate: certification,
  refuseCertification: certification,
  withdrawCertification: certification,
  revokeCertificate: 'certificate { id standing withdrawalReason }',
  arrangeMentoring: 'mentoring { id revision reviewDue mayReview outcome review }',
  reviewMentoring: 'mentoring { id revision outcome review reviewedBy { name } }',
  raiseSuggestion: 'suggestion { id revision state mayDecide author { name } }',
  decideSuggestion: 'suggestion { id state decision decidedBy { name } author { name } }',
  withdrawSuggestion: 'suggestion { id state }',
  writeSuggestion: 'suggestion { id revision state jobDescription { id } }',
};

const inputs: Readonly<Record<string, string>> = {
  refuseCertification: 'EndCertificationInput',
  withdrawCertification: 'EndCertificationInput',
};

/** What tests do in the room of training; the personnel officer trains as well. */
export const learningIn = async (world: World) => {
  await addTrainer(world, 'personnelOfficer');
  const take = (who: PersonKey | null, name: string, input: object, language?: string) => {
    const type = inputs[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    return world.ask(
      who,
      `mutation ($input: ${type}!) { payload: ${name}(input: $input) { ${payloads[name]} } }`,
      { input },
      language,
    );
  };
  /** The record that a mutation answers with; it must go through. */
  const done = async (who: PersonKey, name: string, input: object) => {
    const { data, errors } = await take(who, name, input);
    if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    return Object.values(data.payload)[0] as never as Record<string, never> & {
      id: string;
      revision: number;
    };
  };
  /** The words and fields with which a mutation is refused. */
  const refused = async (who: PersonKey | null, name: string, input: object) => {
    const { codes, fields, errors } = await take(who, name, input);
    return { codes, fields, said: errors[0]?.message ?? '' };
  };
  const planned = (more: object = {}) =>
    done('hr', 'planCourse', {
      unitId: world.ids.unit.centre,
      title: '投诉处理技巧',
      sessions: [{ on: '2026-03-02', from: '09:00', to: '11:30' }],
      seats: 3,
      maxScore: 100,
      passMark: 60,
      ...more,
    });
  /** Enrols somebody and gives their enrolment. */
  const enrolled = async (courseId: string, who: PersonKey) => {
    const { enrolments } = (await done('hr', 'enrolPeople', {
      courseId,
      personIds: [world.ids.person[who]],
    })) as unknown as {
      enrolments: { id: string; personId: string; state: string }[];
    };
    const own = enrolments.find(
      ({ personId, state }) => personId === world.ids.person[who] && state === 'ENROLLED',
    );
    return { id: own?.id ?? '', revision: 1 };
  };
  return { take, done, refused, planned, enrolled };
};

/** Approves a job description for a post by hand, with training lines and requirements. */
export const approveJob = async (
  { db }: World,
  positionId: string,
  {
    training = [],
    certificates = [],
    from = '2026-01-01',
  }: {
    readonly training?: readonly { phase: string; text: string }[];
    readonly certificates?: readonly string[];
    readonly from?: string;
  },
): Promise<string> => {
  const blank = JSON.stringify({ state: 'ABSENT', value: null, raw: null, certain: true, note: null });
  const [row] = (await db.query(
    `INSERT INTO job_description (organisation_id, position_id, unit_id, version, variant, state, effective_from, purpose,
       core_duty, background, conclusion, remarks, training, writer_id, author_ids, created_at, changed_at)
     SELECT p.organisation_id, p.id, p.unit_id, 1, 'V1', 'APPROVED', $2, $3, $3, $3, $3, $3, $4,
       w.id, ARRAY[w.id], now(), now()
     FROM position p, LATERAL (SELECT id FROM person WHERE organisation_id = p.organisation_id LIMIT 1) w
     WHERE p.id = $1 RETURNING id::text`,
    [positionId, from, blank, JSON.stringify(training)],
  )) as { id: string }[];
  const id = row?.id ?? '';
  for (const [at, name] of certificates.entries())
    await db.query(
      `INSERT INTO qualification (job_description_id, seq, kind, strictness, text, subject)
       VALUES ($1, $2, 'CERTIFICATE', 'REQUIRED', $3, $3)`,
      [id, at + 1, name],
    );
  return id;
};

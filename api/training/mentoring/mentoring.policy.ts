import { declareRecordKind } from '../../core/record-kind.ts';
import { decide } from '../../core/decide.ts';
import { declareComputed } from '../../core/read/declare.ts';
import { declareResource, type OwnResource } from '../../core/resource.ts';
import { Mentoring } from './mentoring.entity.ts';

/** The two of them, and those who lead the one who is new. */
export const mentoringResource: OwnResource<Mentoring> = {
  kind: 'own',
  read: [{ ability: 'training.read' }],
  organisation: 'organisationId',
  units: ['unitIds'],
  people: ['menteeId', 'mentorId'],
  bars: (ability, { menteeId, mentorId, outcome }, { personId }) =>
    ability === 'training.require'
      ? [
          ...([menteeId, mentorId].includes(personId)
            ? [
                {
                  kind: 'SEPARATION',
                  text: {
                    zh: '带教双方不能自行评价，请由上级评价。',
                    en: 'Neither of the two reviews it; somebody who leads them does.',
                  },
                } as const,
              ]
            : []),
          ...(outcome === null
            ? []
            : [
                {
                  kind: 'STATE',
                  text: { zh: '这段带教已经评价过。', en: 'This mentoring was reviewed already.' },
                } as const,
              ]),
        ]
      : [],
};

declareResource(Mentoring, mentoringResource);

declareComputed(Mentoring, 'reviewDue', {
  needs: ['outcome', 'lastDay'],
  compute: ({ outcome, lastDay }: Mentoring, { today }) => outcome === null && lastDay <= today,
});
declareComputed(Mentoring, 'mayReview', {
  needs: ['organisationId', 'unitIds', 'menteeId', 'mentorId', 'outcome', 'startsOn'],
  compute: (row: Mentoring, { policy, today }) =>
    row.startsOn <= today &&
    decide(policy, mentoringResource, { ability: 'training.require', row, today }).allowed,
});

declareRecordKind(Mentoring, { zh: '带教关系', en: 'mentoring' });

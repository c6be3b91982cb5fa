import { declareRecordKind } from '../../core/record-kind.ts';
import type { Ability } from '../../core/abilities.ts';
import type { Actor } from '../../core/actor.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import { decide } from '../../core/decide.ts';
import { declareComputed } from '../../core/read/declare.ts';
import { declareResource, type Bar, type OwnResource } from '../../core/resource.ts';
import { Suggestion, type SuggestionState } from './suggestion.entity.ts';

const settled: Bilingual = {
  zh: '这条建议已有决定或已撤回。',
  en: 'This suggestion was decided on or taken back already.',
};

/** Who decides on a suggestion, takes it back or writes it into a draft, and while it stands where. */
const guards: Partial<
  Record<Ability, { state: SuggestionState; otherwise: Bilingual; isAuthors?: boolean; others?: Bilingual }>
> = {
  'suggestion.decide': {
    state: 'RAISED',
    otherwise: settled,
    isAuthors: false,
    others: {
      zh: '不能决定自己提出的建议。',
      en: 'Your own suggestion is decided on by somebody else.',
    },
  },
  'suggestion.raise': {
    state: 'RAISED',
    otherwise: settled,
    isAuthors: true,
    others: { zh: '只有提出人可以撤回建议。', en: 'Only who raised it takes it back.' },
  },
  'job.write': {
    state: 'ADOPTED',
    otherwise: {
      zh: '只有已采纳、尚未落实的建议才能写入草稿。',
      en: 'Only a suggestion that is adopted and not done yet is written into a draft.',
    },
  },
};

const barsOfSuggestion = (
  ability: Ability,
  { state, authorId }: Suggestion,
  { personId }: Actor,
): readonly Bar[] => {
  const guard = guards[ability];
  if (!guard) return [];
  const isMisplaced = guard.others && guard.isAuthors !== (authorId === personId);
  return [
    ...(state === guard.state ? [] : [{ kind: 'STATE', text: guard.otherwise } as const]),
    ...(isMisplaced && guard.others ? [{ kind: 'SEPARATION', text: guard.others } as const] : []),
  ];
};

/** Whoever raised it, whoever decides in the units of that person, and whoever writes the job descriptions there. */
export const suggestionResource: OwnResource<Suggestion> = {
  kind: 'own',
  read: [{ ability: 'suggestion.raise' }, { ability: 'suggestion.decide' }, { ability: 'job.write' }],
  organisation: 'organisationId',
  units: ['unitIds'],
  people: ['authorId'],
  bars: barsOfSuggestion,
};

declareResource(Suggestion, suggestionResource);

declareComputed(Suggestion, 'mayDecide', {
  needs: ['organisationId', 'unitIds', 'authorId', 'state'],
  compute: (row: Suggestion, { policy, today }) =>
    decide(policy, suggestionResource, { ability: 'suggestion.decide', row, today }).allowed,
});
declareComputed(Suggestion, 'mayWithdraw', {
  needs: ['organisationId', 'unitIds', 'authorId', 'state'],
  compute: (row: Suggestion, { policy, today }) =>
    decide(policy, suggestionResource, { ability: 'suggestion.raise', row, today }).allowed,
});

declareRecordKind(Suggestion, { zh: '建议', en: 'suggestion' });
